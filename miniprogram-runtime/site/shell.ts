const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page that carries the runtime. */
export function shellHtml(base: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>小程序</title>
</head>
<body>
<script src="${escapeHtml(base)}__package.js"></script>
<script src="${escapeHtml(base)}__runtime.js"></script>
</body>
</html>
`
}

/** What is shown instead while the built mini-program cannot run. */
export function problemsHtml(message: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>小程序无法运行</title></head>
<body style="font:16px/1.6 system-ui,sans-serif;margin:32px 20px;color:#191919;background:#fff">
<h1 style="font-size:20px">小程序无法运行</h1>
<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${escapeHtml(message)}</pre>
</body>
</html>
`
}
