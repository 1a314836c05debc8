declare const plainRequire: NodeJS.Require

// An ES module: only plain Node can require it, outside jest's sandbox.
module.exports = plainRequire('@libpdf/core')
