/** The public door of the link core. README.md beside this file is the grammar that the code cites. */
export { buildLink, type Link } from './build.ts'
export { prepareLink, type PreparedLink } from './prepare.ts'
export { parseLink, type Parsed } from './parse.ts'
export { checkText, verdictOf, type Check, type Readings, type Verdict } from './check.ts'
export type { LeftOut } from './notes.ts'
export { compareDrafts, type Difference } from './compare.ts'
export type { Span } from './span.ts'
export { readParts, type Parts } from './parts.ts'
export { liftUtm } from './utm.ts'
export {
  utmInAddress,
  withUtmGathered,
  type UtmAuthority,
  type UtmInAddress,
} from './utm-in-address.ts'
export { utmFromRows, utmToRows, type ToldRows } from './utm-rows.ts'
export { hasMacro, macrosIn, type FoundMacro } from './macros.ts'
export { adMacros, mailTags, type MacroFamily } from './offered-macros.ts'
export { macroPlatforms, meaningOf, platformsOf } from './macro-lines.ts'
export { macroTable, type MacroLine, type MacroMeaning, type MacroPlatform } from './macro-table.ts'
export { fillSample, fillSamples, type SampleLength } from './fill-samples.ts'
export { judgeForPlace } from './judge-place.ts'
export { saidAtPlace } from './said-at-place.ts'
export { asHtmlButton, asHtmlLink, asMarkdown } from './copies.ts'
export { asWidgetSettings } from './widget-settings.ts'
export {
  googleBytes,
  placeIds,
  placeTable,
  qrBytes,
  type GoogleLevel,
  type PlaceId,
  type PlaceKind,
  type PlaceLimit,
  type PlaceLine,
  type PlaceOptions,
  type QrLevel,
} from './places.ts'
export { genders, signatures, systemAttributes, type SystemAttribute } from './grammar.ts'
export { systemAttribute } from './system-names.ts'
export { localToday } from './birthday.ts'
export { bareWord, foldAll, nearest, type Folded } from './nearest.ts'
export { encodeText, encodeValue } from './encode.ts'
export { readLink, type Reader, type Reading } from './read.ts'
export { judgeByBot } from './judge-by-bot.ts'
export { prepareKnowledge, type PreparedKnowledge } from './prepare-knowledge.ts'
export { blockIdOf, type BlockIdOf } from './block-names.ts'
export { addToBot, additionOf, additionsOf, takeFromBot } from './additions.ts'
export {
  valueTypes,
  type Addition,
  type BotKnowledge,
  type KnownBlock,
  type KnownName,
  type ValueType,
} from './knowledge.ts'
export { textAt, withTextAt } from './text-at.ts'
export { applyFix, type Change, type Fix, type FixId } from './fix.ts'
export {
  diagnosticCodes,
  type BotCode,
  type BotDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticPath,
  type DraftDiagnostic,
  type LinkCode,
  type LinkDiagnostic,
  type PasteCode,
  type PlaceCode,
  type PlaceDiagnostic,
  type PlacedDiagnostic,
  type Severity,
} from './diagnostic.ts'
export {
  utmFields,
  type Channel,
  type DraftPath,
  type LinkDraft,
  type LinkOptions,
  type Row,
  type RowKind,
  type Separators,
  type SystemNames,
  type Utm,
  type UtmField,
} from './draft.ts'
export { joinSegments, type LinkPart, type Segment } from './segments.ts'
