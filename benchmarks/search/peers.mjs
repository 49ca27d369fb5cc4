// MiniSearch and lunr on what the site's own search has: reads JSON from standard input, writes JSON.
// Each is tried with the settings of SETTINGS, and the best by nDCG@10 on the queries to tune on is kept.
import { performance } from "node:perf_hooks";
import lunr from "lunr";
import MiniSearch from "minisearch";

const FIELDS = ["title", "also_asked", "heading", "lead", "body"];
const REPEATS = 3; // a query counts with its fastest run: the machine does other things, too
const BOOSTS = [
  { title: 1, also_asked: 1, heading: 1, lead: 1, body: 1 },
  { title: 3, also_asked: 3, heading: 2, lead: 2, body: 1 },
  { title: 8, also_asked: 5, heading: 4, lead: 3, body: 1 },
  { title: 4, also_asked: 8, heading: 3, lead: 2, body: 1 },
];
const PREFIXES = ["none", "last", "all"];
const isPrefix = (prefix, place, count) => prefix === "all" || (prefix === "last" && place === count - 1);

const miniSearch = {
  settings: combine({ stopWords: [false, true], boost: BOOSTS, fuzzy: [0, 0.1, 0.2, 0.3], prefix: PREFIXES }),
  built: ({ stopWords }) => stopWords, // the settings that the index rests on; the rest are the query's
  build(rows, { stopWords }, common) {
    const index = new MiniSearch({
      fields: FIELDS,
      storeFields: ["page"],
      processTerm: (term) => {
        const word = term.toLowerCase();
        return stopWords && common.has(word) ? null : word;
      },
    });
    index.addAll(rows);
    return index;
  },
  search(index, query, { boost, fuzzy, prefix }) {
    const goesOn = (_term, place, terms) => isPrefix(prefix, place, terms.length);
    return index.search(query, { boost, fuzzy: fuzzy || false, prefix: goesOn }).map((hit) => hit.page);
  },
};

// lunr's guide: an exact term counts most, then one that goes on, then a misspelled one.
// https://lunrjs.com/guides/searching.html
const lunrSearch = {
  settings: combine({ boost: BOOSTS, editDistance: [0, 1, 2], prefix: ["none", "last"] }),
  built: ({ boost }) => BOOSTS.indexOf(boost),
  build(rows, { boost }) {
    const pages = rows.map((row) => row.page);
    const index = lunr(function build() {
      this.ref("id");
      for (const field of FIELDS) this.field(field, { boost: boost[field] });
      for (const row of rows) this.add(row);
    });
    return { index, pages };
  },
  search({ index, pages }, query, { editDistance, prefix }) {
    const words = lunr.tokenizer(query).map(String);
    const hits = index.query((q) => {
      words.forEach((word, place) => {
        q.term(word, { boost: 100 });
        if (isPrefix(prefix, place, words.length)) {
          q.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        }
        if (editDistance) q.term(word, { boost: 1, usePipeline: false, editDistance });
      });
    });
    return hits.map((hit) => pages[hit.ref]);
  },
};

const libraries = { MiniSearch: miniSearch, lunr: lunrSearch };

function combine(choices) {
  return Object.entries(choices).reduce(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function measure(search, queries) {
  const found = [];
  const milliseconds = [];
  for (const query of queries) {
    let fastest = Infinity;
    let pages = [];
    for (let run = 0; run < REPEATS; run += 1) {
      const began = performance.now();
      pages = search(query);
      fastest = Math.min(fastest, performance.now() - began);
    }
    milliseconds.push(fastest);
    found.push([...new Set(pages)].slice(0, 10));
  }
  return { found, milliseconds };
}

function ndcg(found, grades) {
  const gain = (list) => list.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = Object.values(grades).sort((a, b) => b - a).slice(0, 10);
  return gain(found.map((slug) => grades[slug] ?? 0)) / gain(best);
}

function best(library, rows, judged, common) {
  const indexes = new Map();
  let chosen = null;
  for (const settings of library.settings) {
    const key = library.built(settings);
    if (!indexes.has(key)) indexes.set(key, library.build(rows, settings, common));
    const points = judged.reduce((sum, { query, grades }) => {
      const found = [...new Set(library.search(indexes.get(key), query, settings))].slice(0, 10);
      return sum + ndcg(found, grades);
    }, 0);
    if (!chosen || points > chosen.points) chosen = { points, settings };
  }
  return chosen.settings;
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const text = await new Promise((resolve) => {
  let read = "";
  process.stdin.on("data", (part) => { read += part; });
  process.stdin.on("end", () => resolve(read));
});
const { rows, many, tune, queries, common } = JSON.parse(text);
const words = new Set(common);
const answer = {};
for (const [name, library] of Object.entries(libraries)) {
  const settings = best(library, rows, tune, words);
  const shipped = library.build(rows, settings, words);
  const small = measure((query) => library.search(shipped, query, settings), queries);
  const before = heap();
  const began = performance.now();
  const index = library.build(many, settings, words);
  const seconds = (performance.now() - began) / 1000;
  const bytes = heap() - before;
  const large = measure((query) => library.search(index, query, settings), queries);
  answer[name] = { settings, found: small.found, small: small.milliseconds, large: large.milliseconds, seconds, bytes };
}
process.stdout.write(JSON.stringify(answer));
