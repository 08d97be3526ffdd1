/** What sites put around and between the paragraphs of an article: none of it belongs to the article. */
export const p = (text: string, attributes = ""): string => `<p${attributes}>${text}</p>`;
export const ps = (texts: readonly string[], attributes = ""): string =>
  texts.map(text => p(text, attributes)).join("\n");

const LINKS = ["Politics", "Money", "Weather", "Sport", "Culture", "Opinion", "Travel", "Video", "Podcasts"];
export const nav = `<nav class="main-nav"><ul>${LINKS.map(one => `<li><a href="/${one.toLowerCase()}">${one}</a></li>`).join("")}</ul></nav>`;
export const masthead = `<header class="site-header"><a href="/">The Vale Observer</a><div class="tagline">Independent since 1911</div>${nav}</header>`;
export const footer = `<footer class="site-footer"><p>© 2026 Vale Media Ltd. All rights reserved. No part of this site may be reproduced without written permission of the publisher.</p><ul>${["About us", "Contact", "Privacy policy", "Terms of use", "Careers"].map(one => `<li><a href="#">${one}</a></li>`).join("")}</ul></footer>`;
export const ad = `<div class="ad-slot ad-slot--inline" id="ad-3"><span class="ad-label">Advertisement</span><a href="https://ads.example/1">New kitchens from 99 a month, fitted in a week by people who care about kitchens as much as you do.</a></div>`;
export const related = `<div class="related-stories"><h3>Related stories</h3><ul>${["Ferry stays in harbour for a third week", "Library opens late after flood", "What we know about the new timetable", "Five walks for a wet weekend"].map(one => `<li><a href="/x">${one}</a></li>`).join("")}</ul></div>`;
export const share = `<div class="share-bar"><a href="#">Share on Facebook</a><a href="#">Post on X</a><a href="#">E-mail this article</a><button>Copy link</button></div>`;
export const newsletter = `<section class="newsletter-signup"><h4>Get our morning briefing</h4><p>The stories that matter, in your inbox at seven every weekday. You can leave whenever you like.</p><form><input type="email"><button>Sign up</button></form></section>`;
export const comments = `<section id="comments"><h2>Comments (3)</h2><div class="comment"><b>reader71</b><p>About time somebody said so. I have lived here for forty years and never saw anything like it in my life.</p></div><div class="comment"><b>old_tom</b><p>What nonsense. The numbers do not add up and everybody who has ever counted anything can see that they do not.</p></div></section>`;
export const cookies = `<div id="cookie-consent" class="overlay"><p>We use cookies and similar methods to recognise visitors and remember their preferences. We also use them to measure campaigns and analyse traffic.</p><button>Accept all</button></div>`;
export const mostRead = `<aside class="sidebar"><h3>Most read</h3><ol>${["Dog finds its way home after nine years", "The bridge that nobody wanted", "Storm names for next winter", "Rail fares to rise again"].map(one => `<li><a href="/y">${one}</a></li>`).join("")}</ol></aside>`;
export const author = `<div class="author-bio"><img src="a.jpg" alt=""><p>Jo Park writes on towns and water. She joined the paper in 2019 and has won no prizes so far, she says, but is not giving up.</p></div>`;

export const head = (title: string, extra = ""): string =>
  `<head><meta charset="utf-8"><title>${title} | The Vale Observer</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Vale Observer">${extra}<style>.x{color:red}</style><script>window.dataLayer=[{"page":"article","text":"not a text"}]</script></head>`;
export const page = (title: string, body: string, extra = "", attributes = ""): string =>
  `<!doctype html><html lang="en">${head(title, extra)}<body${attributes}>${body}</body></html>`;

/** A list with something after every so many of its items. */
export const every = (texts: readonly string[], count: number, what: string): string =>
  texts.map((text, at) => (at > 0 && at % count === 0 ? what : "") + p(text)).join("\n");
