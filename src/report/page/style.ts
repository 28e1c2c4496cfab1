/** The page's only style: no font, image or script is fetched, so that it reads the same in ten years and on paper. */

const INK = "#1f2328";
const QUIET = "#565d66";
const BLUE = "#1d5a9c";
const RUST = "#a63c06";

export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: ${INK}; background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; border-top: .5rem solid ${BLUE}; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .25rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 1px solid #c9ced4; }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .25rem; }
p { margin: .4rem 0; max-width: 46rem; }
ul { padding-left: 1.2rem; max-width: 46rem; }
a { color: ${BLUE}; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px; }
.authority { margin: 0; font-weight: 600; color: ${QUIET}; }
.notice { border-left: .3rem solid ${RUST}; padding: .1rem .9rem; background: #fdf4ee; }
blockquote { margin: .4rem 0 .6rem; padding-left: .9rem; border-left: .25rem solid #c9ced4;
  color: ${QUIET}; max-width: 46rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: .9rem 0; }
.figures div { min-width: 8rem; }
.figures dt { color: ${QUIET}; font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dd span { display: block; font-size: .9rem; font-weight: 400; color: ${QUIET}; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; margin-bottom: .35rem; }
.scroll { overflow-x: auto; }
svg.chart { display: block; width: 100%; min-width: 34rem; height: auto; }
svg text { font-size: 13px; fill: ${INK}; font-family: inherit; font-variant-numeric: tabular-nums; }
svg .tick { fill: ${QUIET}; }
svg .figure { font-weight: 650; }
svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
svg .grid { stroke: #e3e6ea; }
svg .axis { stroke: ${QUIET}; }
svg .wanted { stroke: ${INK}; stroke-width: 2; stroke-dasharray: 4 3; }
.track { fill: #eceef1; }
.met { fill: ${BLUE}; }
.extended { fill: url(#stripes); }
.late { fill: #f0a868; }
.overdue, .missed { fill: url(#grain); }
.open { fill: #c9ced4; }
.other { fill: #fff; stroke: ${QUIET}; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0;
  margin: .4rem 0; font-size: .9rem; }
.legend svg { width: 1rem; height: 1rem; margin-right: .4rem; vertical-align: -.15rem; }
.patterns { position: absolute; width: 0; height: 0; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .92rem;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #dfe3e7; text-align: right; vertical-align: top; }
td { white-space: nowrap; } td.words { white-space: normal; min-width: 7rem; } tbody th { min-width: 8.5rem; }
thead th { vertical-align: bottom; border-bottom: 2px solid ${QUIET}; font-weight: 600; }
tbody th { font-weight: 500; }
th:first-child, td.words, th.words { text-align: left; }
tr.total > * { font-weight: 650; border-top: 2px solid ${QUIET}; }
.quiet { color: ${QUIET}; font-size: .92rem; }
details { margin: .5rem 0; } summary { cursor: pointer; color: ${BLUE}; }
details table { width: auto; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: ${QUIET}; font-size: .88rem; overflow-wrap: anywhere; }
@media (max-width: 36rem) { h1 { font-size: 1.5rem; } th, td { padding: .3rem .4rem; } }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  html { font-size: 9.5pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
  header { padding-top: .5rem; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 1.2rem; } h3 { font-size: 11.5pt; margin-top: 1.2rem; }
  h2, h3, figcaption, caption { break-after: avoid; }
  figure, tr, .figures, blockquote, li { break-inside: avoid; }
  table { font-size: 8pt; } th, td { padding: .2rem .3rem; }
  td { white-space: normal; } td.words, tbody th { min-width: 0; }
  .scroll { overflow: visible; }
  svg.chart { min-width: 0; max-width: 165mm; }
  a { color: inherit; text-decoration: none; }
  .notice { background: none; }
  summary { list-style: none; color: inherit; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;

/** Stripes and grain tell the shades apart on a black and white printer and to the colour-blind. */
export const PATTERNS = `<svg class="patterns" aria-hidden="true" focusable="false"><defs>
<pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect width="6" height="6" fill="#a9c8ea"/>
  <rect width="2.5" height="6" fill="${BLUE}"/>
</pattern>
<pattern id="grain" width="5" height="5" patternUnits="userSpaceOnUse">
  <rect width="5" height="5" fill="${RUST}"/>
  <circle cx="2.5" cy="2.5" r="1" fill="#fff"/>
</pattern>
</defs></svg>`;
