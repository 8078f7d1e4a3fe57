/** What a child process may know of our environment: no passwords, no NODE_OPTIONS. */
const kept = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'APPDATA',
  'LOCALAPPDATA',
]

/** The environment for a child process; `more` names further variables to keep. */
export function scrubbedEnvironment(env: NodeJS.ProcessEnv, more: readonly string[] = []): Record<string, string> {
  const pairs = [...kept, ...more].map((name) => [name, env[name]] as const)
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}
