// Taro looks for this file at the root. Only the mini-program is compiled with Babel.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        hot: false,
        compiler: 'webpack5',
        targets: { ios: '12', android: '7', chrome: '70' },
        // Math.pow, which it becomes, knows no big integers; every phone that has these knows the operator.
        exclude: ['transform-exponentiation-operator'],
      },
    ],
  ],
}
