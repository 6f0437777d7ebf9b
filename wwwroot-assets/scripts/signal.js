// How the signal is. The device says when it has no network, Blazor when its circuit is away; a tap that nobody answers is noticed
// here: a phone's connection dies without a word, and the circuit itself would wait half a minute before it looks. The word
// stands in html[data-signal]: on, slow, off.
(() => {
  "use strict";
  const root = document.documentElement;
  const slowAfter = 3000;
  const deadAfter = 12000;
  const asking = /BeginInvokeDotNetFromJS|OnLocationChang/; // what SignalR calls an act of the person, and a link followed
  const typing = /"eventName":"(?!click|submit)/; // can be told again
  const letters = new TextDecoder();
  const calm = 300;
  const longest = 3000;
  const listeners = [];
  let circuitAway = false;
  let deviceAway = !navigator.onLine;
  let askedAt = 0;
  let heardAt = 0;
  let acted = false;
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

  // Only an act is answered for sure; the rest of the traffic proves nothing by its silence.
  function said(data) {
    const words = typeof data === "string" ? "" : letters.decode(new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, Math.min(400, data.byteLength)));
    if (asking.test(words)) {
      acted ||= !typing.test(words);
      askedAt ||= performance.now();
      clearInterval(looking);
      looking = setInterval(look, 500);
    }
  }

  function forget() {
    askedAt = 0;
    acted = false;
    clearInterval(looking);
  }

  function heard() {
    heardAt = performance.now();
    forget();
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

  // While the server still draws, what it listens to changes under one's hands.
  function whenCalm(act) {
    const began = performance.now();
    const waiting = setInterval(() => {
      const now = performance.now();
      if (now - heardAt > calm || now - began > longest) {
        clearInterval(waiting);
        act();
      }
    }, 50);
  }

  window.WebSocket = class extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols);
      socket = this;
      this.addEventListener("message", heard);
    }

    send(data) {
      said(data);
      super.send(data);
    }
  };

  window.addEventListener("offline", () => { deviceAway = true; show(); });
  window.addEventListener("online", () => { deviceAway = false; show(); });
  window.portal.signal = {
    isOff,
    isCircuitAway: () => circuitAway,
    // Something was pressed and never answered: nobody here knows whether it was done.
    isUnanswered: () => acted,
    circuit: (away) => { circuitAway = away; show(); },
    forget,
    whenCalm,
    onChange: (listener) => listeners.push(listener),
  };
  show();
})();
