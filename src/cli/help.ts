/** What `--help` answers: lines of about 80 characters, for narrow terminals. */

const all = `External Links for BotStar, built and checked on the command line.

  external-links build < draft.json      the link of a draft
  external-links check < links.txt       what is wrong with links, and mended ones
  external-links bulk --template draft.json --in list.csv --out links.csv
                                         a link for each row of a table

  external-links <command> --help        all about one of them
  external-links --version

Results go to standard output, all else to standard error. It ends with 0 when
all is well, with 1 when links are not, and with 2 when it was called wrongly, a
file could not be used or there was nothing to check; stopped by Ctrl+C, with
130, and where nobody reads its output any more, with 141.`

const build = `external-links build [options] [draft.json]

Builds the link of a draft. Without a file, or with -, reads standard input.
What is wrong with the draft, or worth a look, is said on standard error. With an
error there is no link, and it ends with 1.

  --json                   print {"url", "diagnostics"}; url is null with an error
  --system-names <how>     how your bot spells BotStar’s own names in its links:
                           documented (unless told) or widget-api

A draft:

  {
    "channel": "website",
    "destination": "https://example.com",
    "blockId": "s58fa63fe-6791-42bf-8674-fd4c377aa44f",
    "rows": [
      { "kind": "user", "name": "gender", "value": "female" },
      { "kind": "variable", "name": "color", "value": "black" }
    ],
    "utm": { "source": "newsletter" }
  }

channel is website or messenger. blockId may be "", for the bot’s default block.
utm may be left out; it takes source, medium, campaign, id, term and content.`

const check = `external-links check [options] [links.txt]

Checks a list of links, one in a line. Without a file, or with -, reads standard
input. Blank lines are passed over. Each link is answered by a line of JSON:

  line         its line in the list; the first is 1
  link         the link, out of what it stands in
  verdict      right    it works as it is
               mended   it has faults, and url works
               faulty   it has faults that only a person can decide
               address  an address that carries nothing for a bot
               none     no link at all
  url          the link to use when it is right or mended, else null
  diagnostics  what is to be said of it: code, severity, path, sentence …
  draft        what it means, as \`build\` reads it, or null

It ends with 0 when all links are right, with 1 when some are not, and with 2
when there is nothing to check, so that a list that never came does not pass.

  --encoding <name>        utf-8, utf-16le, utf-16be or windows-1252; found out
                           unless told: a line that is no UTF-8 is Windows-1252
  --system-names <how>     how your bot spells BotStar’s own names in its links:
                           documented (unless told) or widget-api`

const bulk = `external-links bulk --template draft.json --in list.csv --out links.csv [options]

Makes a link for each row of a table (CSV, TSV). The template is a draft, as
\`build\` reads it, whose texts may hold [Column] references: "value": "[Shop]".
[[ is a bracket. The links come in the table’s own order, with all its columns
and \`link\`; as UTF-8, in whole lines. - is standard input or output.

  --template <draft.json>  what every link is made from
  --in <list.csv>          the table
  --out <links.csv>        the rows that got a link, with the table’s delimiter;
                           in a .csv “,” stands for tabs and |
  --refused <rows.csv>     the rows that got none, with line, place, code and problem
  --empty '<Column>=<rule>'  where a column is empty, as often as needed:
                           leave-out (unless told), refuse, or use:text; in the
                           address refuse (unless told), or use:text
  --fix <mends>            mend every row without asking, with commas between:
                           trim         spaces at the beginning and end
                           invisible    invisible and broken characters
                           line-breaks  line breaks, to spaces
                           values       genders and birthdays, where no doubt is
                           day-first    birthdays; 03/04/1990 is April 3
                           month-first  birthdays; 03/04/1990 is March 4
                           semicolons   “;” in values, to “,”
  --bot <library.json>     hold the links against a bot, out of a library that the
                           app has exported: what it does not know is said, and
                           a block may stand by its name
  --bot-name <name>        which one, where there are several in it
  --no-header              the first row is a row like all others; columns are
                           called Column 1, Column 2 …
  --header-line <number>   the line that names the columns, where titles stand
                           above it; they are left out
  --delimiter <mark>       , ; | or tab; found out unless told
  --encoding <name>        utf-8, utf-16le, utf-16be or windows-1252; found out
                           unless told
  --system-names <how>     how your bot spells BotStar’s own names in its links:
                           documented or widget-api; as the bot of --bot does,
                           else documented, unless told
  --json                   print the summary as JSON on standard output

A summary is said on standard error. Ctrl+C stops it, and what was made is whole,
but for whoever has stopped reading it from standard output by then.
It ends with 0 when each row got its link, with 1 when rows were refused.`

export const help = { all, build, check, bulk } as const
