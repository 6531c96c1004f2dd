/** What `--help` answers. Lines of at most 80 characters, for narrow terminals. */

const all = `External Links for BotStar, built and checked on the command line.

  external-links build < draft.json      the link of a draft
  external-links check < links.txt       what is wrong with links, and mended ones

  external-links <command> --help        all about one of them
  external-links --version

Results go to standard output, all else to standard error. It ends with 0 when all
is well, with 1 when links are not, and with 2 when it was called wrongly or a file
could not be used.`

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
  url          the mended link, or null
  diagnostics  what is to be said of it: code, severity, path, sentence …
  draft        what it means, as \`build\` reads it, or null

It ends with 0 when all links are right, else with 1.

  --system-names <how>     how your bot spells BotStar’s own names in its links:
                           documented (unless told) or widget-api`

export const help = { all, build, check } as const
