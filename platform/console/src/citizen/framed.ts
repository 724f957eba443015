/** Whether this page stands in a frame of somebody's app. */
export const framed = window.parent !== window;

/** Only the rating page may be framed: what else it leads to opens beside the app. */
export const beside = framed ? { target: '_blank', rel: 'noopener' } : {};
