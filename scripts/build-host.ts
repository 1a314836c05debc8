import { bundleHost, HOST_FLAGS } from './host/bundle'

/** `npm run build:host`: bundles the server of the Node host and says how to run it. */
console.log(['node', ...HOST_FLAGS, bundleHost()].join(' '))
