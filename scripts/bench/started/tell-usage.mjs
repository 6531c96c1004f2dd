// Loaded in front of a measured process: tells its parent what it took of memory (kilobytes) and processors (microseconds).
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.send?.([maxRSS, userCPUTime + systemCPUTime])
})
process.channel?.unref()
