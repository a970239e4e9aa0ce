/** Prints the count of tests as the last line, in a form any CI can read. */
module.exports = class CountReporter {
  onRunComplete(_, results) {
    const broken = results.testResults.filter(({ testExecError }) => testExecError).length
    const failed = results.numFailedTests + broken
    process.stdout.write(
      `\n${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests + results.numTodoTests} skipped\n`,
    )
  }
}
