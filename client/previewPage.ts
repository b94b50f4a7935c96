/** The page of the preview: one script, one style sheet, nothing inline and nothing from outside. */
export interface PageParts {
  /** Where this panel's own files come from, as a source of a content security policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** The document that is scored. */
  readonly uri: string;
  readonly language: string;
  /** English by Chinese as JSON; '' for Chinese. */
  readonly bundle: string;
}

export function previewPage(parts: PageParts): string {
  const policy = `default-src 'none'; style-src ${parts.source}; script-src 'nonce-${parts.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${attribute(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>sanyou</title>
<link rel="stylesheet" href="${attribute(parts.style)}">
</head>
<body data-uri="${attribute(parts.uri)}" data-bundle="${attribute(parts.bundle)}">
<div id="root"></div>
<script nonce="${parts.nonce}" src="${attribute(parts.script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/[&"<>]/g, character => `&#${character.charCodeAt(0)};`);
}
