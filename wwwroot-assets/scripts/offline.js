// The page that stands in for another where there is no signal: it gives way as soon as the portal answers.
(() => {
  "use strict";
  const pause = () => (tries++ < 10 ? 1000 : 5000);
  let tries = 0;
  const theme = /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }

  const comeBack = () => location.replace(location.href);

  async function look() {
    try {
      await fetch("/health/live", { cache: "no-store" });
      comeBack();
    } catch (error) {
      console.info("Still no signal.", error);
      setTimeout(look, pause());
    }
  }

  window.addEventListener("online", comeBack);
  setTimeout(look, pause());
})();
