// Starts the circuit. Straight to the web socket: asking first which ways there are costs a whole round trip, seconds on a poor
// network. Where that way turns out to be closed, the next page of this tab asks.
(() => {
  "use strict";
  const store = "portal.socket";
  const asks = sessionStorage.getItem(store) !== null;
  const webSockets = 1;
  const broke = () => getComputedStyle(document.getElementById("blazor-error-ui")).display !== "none";

  function configureSignalR(connection) {
    if (!asks) {
      connection.withUrl("_blazor", { skipNegotiation: true, transport: webSockets });
    }
    connection.withServerTimeout(30_000).withKeepAliveInterval(10_000);
  }

  // At first often, because most gaps are short; later seldom, because a phone in a pocket has a battery. Never "failed": a shop may
  // be without a signal for an hour.
  const retryIntervalMilliseconds = (tries) => (tries < 5 ? 500 : tries < 30 ? 2000 : 10_000);

  let opened = false;
  const circuitHandlers = [{
    onCircuitOpened: () => { opened = true; },
    onCircuitClosed: () => window.portal.circuitClosed(),
  }];

  function start() {
    Blazor.start({
      circuit: {
        configureSignalR,
        circuitHandlers,
        reconnectionOptions: { maxRetries: undefined, retryIntervalMilliseconds },
        initializers: { beforeStart: [], afterStarted: [] }, // there are none; fetching the empty list would be another round trip
      },
    });
  }

  window.addEventListener("pagehide", () => !opened && broke() && sessionStorage.setItem(store, "ask"));
  document.querySelector("script[autostart]")?.addEventListener("load", start);
})();
