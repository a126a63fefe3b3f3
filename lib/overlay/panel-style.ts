/** How wide the panel is (px). */
export const panelWidth = 384;

/** The style sheet of the element that holds the panel's frame: at the end of the window's lines, or moved to their start. */
export const panelStyle = `:host{all:initial!important;position:fixed!important;inset-block:0!important;inset-inline:auto 0!important;
inline-size:min(${panelWidth}px,92vw)!important;z-index:400!important;display:block!important}
:host([data-side=start]){inset-inline:0 auto!important}:host([hidden]){display:none!important}
iframe{display:block;width:100%;height:100%;border:0;background:transparent;box-shadow:0 0 0 1px #00000014,0 8px 24px -8px #00000038}
iframe:focus-visible{outline:2px solid #0f766e;outline-offset:-2px}@media print{:host{display:none!important}}`;
