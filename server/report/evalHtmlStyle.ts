/** How the page of an evaluation looks, on a screen and on A4. */
export const css = `
:root {
  --ink: #1f2328; --soft: #5c636b; --line: #e2e0db; --wash: #f7f5f1; --seal: #8c2f2b;
  --t1: #2e7d5b; --t2: #2f6690; --t3: #6f86a0; --t4: #b7791f; --t5: #a8322a; --t0: #8a8f98;
}
* { box-sizing: border-box; }
html { background: var(--wash); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  max-width: 60rem; margin: 2rem auto; padding: 3.5rem 4rem 3rem; background: #fff; color: var(--ink);
  font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  box-shadow: 0 1px 3px rgb(0 0 0 / 12%), 0 12px 40px rgb(0 0 0 / 6%);
}
header { border-bottom: 3px solid var(--seal); padding-bottom: 1.2rem; margin-bottom: 2rem; }
.kicker { margin: 0; color: var(--seal); letter-spacing: .4em; font-weight: 600; }
h1 {
  margin: .3rem 0 .5rem; font: 700 2rem/1.3 "Source Han Serif SC", "Noto Serif CJK SC", STZhongsong, SimSun, serif;
  text-wrap: balance;
}
.meta { margin: 0; color: var(--soft); }
h2 { margin: 2.6rem 0 .8rem; font-size: 1.2rem; padding-left: .7rem; border-left: 4px solid var(--seal); line-height: 1.3; }
dl { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 1rem; margin: 0 0 1.6rem; }
dl div { background: var(--wash); border-radius: 6px; padding: .8rem 1.1rem; }
dt { color: var(--soft); font-size: .87rem; }
dd { margin: 0; font-size: 1.9rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tiers { display: flex; gap: 2px; height: 1.1rem; border-radius: 4px; overflow: hidden; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.8rem; list-style: none; margin: .7rem 0 0; padding: 0; }
.legend b { display: inline-block; width: .75em; height: .75em; border-radius: 2px; margin-right: .45em; }
.legend span { color: var(--soft); font-size: .87rem; }
.t1 { background-color: var(--t1); } .t2 { background-color: var(--t2); } .t3 { background-color: var(--t3); }
.t4 { background-color: var(--t4); } .t5 { background-color: var(--t5); } .t0 { background-color: var(--t0); }
table { width: 100%; border-collapse: collapse; }
th { color: var(--soft); font-size: .87rem; font-weight: 500; text-align: left; white-space: nowrap; }
th, td { padding: .38rem .6rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.score { font-weight: 600; }
.kind, .title { color: var(--soft); font-size: .93rem; }
.wide { width: 28%; min-width: 7rem; }
.losses .wide { width: 45%; }
.bar { display: flex; height: .62rem; background: #eceae5; border-radius: 3px; overflow: hidden; }
.bar i { background: #5b7f95; }
.bar .open { background: repeating-linear-gradient(-45deg, #5b7f95 0 2px, #dfe6ea 2px 6px); }
.loss i { background: var(--t5); }
.badge { display: inline-block; padding: 0 .6em; border-radius: 3px; color: #fff; font-size: .87rem; line-height: 1.55; white-space: nowrap; }
a { color: inherit; text-decoration: none; border-bottom: 1px solid #c9c5bd; }
a:hover { border-color: var(--seal); color: var(--seal); }
article { margin: 1.3rem 0 1.6rem; }
h3 { display: flex; align-items: baseline; gap: .7rem; margin: 0 0 .25rem; font-size: 1.05rem; }
h3 .rank {
  min-width: 1.9em; padding: 0 .4em; text-align: center; border-radius: 3px; background: var(--seal); color: #fff;
  font-size: .9rem; font-variant-numeric: tabular-nums;
}
h3 .kind { font-weight: 400; }
h3 .score { margin-left: auto; font-variant-numeric: tabular-nums; }
.grounds td { font-size: .95rem; border-bottom-color: #efede8; }
.at { white-space: nowrap; width: 6.5rem; }
.status { white-space: nowrap; width: 5.5rem; }
.unmet .status { color: var(--t5); } .missing .status, .manual .status { color: #8a5a12; }
.met .status { color: var(--t1); } .na .status { color: var(--soft); }
.status b { display: inline-block; width: 1em; text-align: center; }
.quiet { margin: .35rem 0 0; color: var(--soft); font-size: .93rem; }
.doubts li { margin: .2rem 0; }
footer { margin-top: 3rem; padding-top: .9rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .87rem; }
footer p { margin: .15rem 0; white-space: pre-wrap; }
@media screen and (max-width: 46rem) {
  body { margin: 0; padding: 1.5rem 1.1rem; box-shadow: none; }
  dl { grid-auto-flow: row; grid-template-columns: 1fr 1fr; }
  .ranking .wide, .ranking .kind { display: none; }
  .losses .wide { width: 25%; min-width: 3rem; }
  h3 { flex-wrap: wrap; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5c636b; } }
@media print {
  html { background: none; }
  body { max-width: none; margin: 0; padding: 0; box-shadow: none; font-size: 10.5pt; line-height: 1.5; }
  h1 { font-size: 20pt; }
  h2, h3, thead { break-after: avoid; }
  tr, dl, .tiers, .legend { break-inside: avoid; }
  thead { display: table-header-group; }
  .quiet { break-before: avoid; }
  a { border: 0; }
}
`;
