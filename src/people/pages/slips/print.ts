// Only a browser prints: the build takes print.h5.ts in its place there.
export {}
