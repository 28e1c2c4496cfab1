/** What a clause cites where an exception is laid over a standard: a quote belongs to its provision, and so on. */
import type { ClauseJson } from "./charter-json.js";

/**
 * What `own` cites, and what it keeps of the clause that it lays itself over. Who cites other words, another provision
 * or another source does not inherit what was said of the former ones: not their quote, and not that they were
 * verified.
 */
export function citedOver(general: ClauseJson, own: ClauseJson): ClauseJson {
  const ownClause = citing(own);
  const isOtherSource = own.source !== undefined && own.source !== general.source;
  const isOtherPlace = isOtherSource || (own.provision !== undefined && own.provision !== general.provision);
  if (own.quote === undefined && !isOtherPlace) return { ...citing(general), ...ownClause };
  const { quote, source, provision, restsOn } = general;
  return {
    ...citing({
      quote: isOtherPlace ? undefined : quote,
      source,
      provision: isOtherSource ? undefined : provision,
      restsOn: isOtherSource ? undefined : restsOn,
    }),
    ...ownClause,
  };
}

/** Without its clause: what is left of a target, an exception or a standard. */
export function withoutClause<Cited extends ClauseJson>(cited: Cited): Omit<Cited, keyof ClauseJson> {
  const {
    quote: _quote,
    source: _source,
    provision: _provision,
    restsOn: _restsOn,
    verified: _verified,
    ...rest
  } = cited;
  return rest;
}

/** Only the clause, and of it only what is stated. */
export function citing({ quote, source, provision, restsOn, verified }: ClauseJson): ClauseJson {
  return {
    ...(quote !== undefined && { quote }),
    ...(source !== undefined && { source }),
    ...(provision !== undefined && { provision }),
    ...(restsOn !== undefined && { restsOn }),
    ...(verified !== undefined && { verified }),
  };
}
