// How the signal is. The device says when it has no network, Blazor when its circuit is away; a tap that nobody answers is noticed
// here: a phone's connection dies without a word, and the circuit itself would wait half a minute before it looks. The word
// stands in html[data-signal]: on, slow, off.
(() => {
  "use strict";
  const root = document.documentElement;
  const slowAfter = 3000;
  const deadAfter = 12000;
  const ownAnswer = 150;
  const listeners = [];
  let circuitAway = false;
  let deviceAway = !navigator.onLine;
  let actedAt = -Infinity;
  let askedAt = 0;
  let looking = 0;
  let socket = null;

  const isOff = () => root.dataset.signal === "off";

  function show() {
    const before = root.dataset.signal;
    root.dataset.signal = circuitAway || deviceAway ? "off" : askedAt && performance.now() - askedAt > slowAfter ? "slow" : "on";
    if (root.dataset.signal !== before) {
      listeners.forEach((listener) => listener(root.dataset.signal, before));
    }
  }

  // Only what follows a person's act is answered for sure; the rest of the traffic proves nothing by its silence.
  function said() {
    if (!askedAt && performance.now() - actedAt < ownAnswer) {
      askedAt = performance.now();
      looking = setInterval(look, 500);
    }
  }

  function heard() {
    askedAt = 0;
    clearInterval(looking);
    document.dispatchEvent(new CustomEvent("portal:heard"));
    show();
  }

  function look() {
    show();
    if (performance.now() - askedAt > deadAfter) {
      clearInterval(looking);
      socket?.close(); // Blazor connects anew at once
    }
  }

  window.WebSocket = class extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols);
      socket = this;
      this.addEventListener("message", heard);
    }

    send(data) {
      said();
      super.send(data);
    }
  };

  for (const act of ["click", "input", "change", "submit", "keydown"]) {
    window.addEventListener(act, () => { actedAt = performance.now(); }, true);
  }

  window.addEventListener("offline", () => { deviceAway = true; show(); });
  window.addEventListener("online", () => { deviceAway = false; show(); });
  window.portal.signal = {
    isOff,
    isCircuitAway: () => circuitAway,
    // Something was asked before the cut and never answered: nobody here knows whether it was done.
    isUnanswered: () => askedAt > 0,
    circuit: (away) => { circuitAway = away; show(); },
    forget: () => { askedAt = 0; clearInterval(looking); },
    onChange: (listener) => listeners.push(listener),
  };
  show();
})();
