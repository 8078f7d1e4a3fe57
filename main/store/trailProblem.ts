/**
 * Something that does not fit: `what` names it (`event:<device>#<seq>`, `case:<id>`,
 * `anchor:<no>`, `payload:<event hash>`, `material:<id>#<version>`, `blob:<sha256>`), `detail` is a
 * code.
 *
 * Of an event — body: unreadable or another shape than an event · canonical: not in canonical form ·
 * hash: the body is not what was hashed · columns: filed under another number or case · gap: an
 * event is missing before it · chain: does not follow the event before · parents: follows no event
 * of its case · payload: the values are not those recorded · lost: values are here, their event is
 * not · cut: events at the end are gone.
 *
 * Of a case — root: it begins twice · heads: its last events are not those kept.
 *
 * Of an anchor — changed · anchorUnknown.
 *
 * Of an original — missing · damaged.
 *
 * Of a row — rowChanged · rowUnrecorded · rowMissing · rowUnreadable: see `verifyRows` · rowErased:
 * the values that it should hold were destroyed.
 *
 * aborted: not everything was looked at.
 */
export interface TrailProblem {
  readonly what: string
  readonly detail:
    | 'body'
    | 'canonical'
    | 'hash'
    | 'columns'
    | 'gap'
    | 'chain'
    | 'parents'
    | 'payload'
    | 'root'
    | 'heads'
    | 'lost'
    | 'cut'
    | 'changed'
    | 'anchorUnknown'
    | 'missing'
    | 'damaged'
    | 'rowChanged'
    | 'rowUnrecorded'
    | 'rowMissing'
    | 'rowUnreadable'
    | 'rowErased'
    | 'aborted'
}
