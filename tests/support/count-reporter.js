/** Prints the count of tests as the very last line, in a form any CI can read. */
module.exports = class CountReporter {
  onRunComplete(_, results) {
    const broken = results.testResults.filter(({ testExecError }) => testExecError).length
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `\n${results.numPassedTests} passed, ${results.numFailedTests + broken} failed, ${skipped} skipped\n`
    // Jest writes its own summary after this call; what is written at exit comes after everything.
    process.once('exit', () => process.stdout.write(line))
  }
}
