/** In px only, like the line's. The mark takes no click: it belongs to the row or card it stands in. */
export const markStyle = `
:host{all:initial!important;display:inline-flex!important;vertical-align:middle!important;max-inline-size:100%!important;margin:2px 4px!important;
font-family:inherit!important;--ink:#56606a;--bg:#eef1f2}
:host([data-state=bad]){--ink:#b42318;--bg:#fdecea}:host([data-state=soon]){--ink:#8a5000;--bg:#fdf3e1}
:host([data-dark]){--ink:#a9b1b9;--bg:#24282d}
:host([data-dark][data-state=bad]){--ink:#ff9a91;--bg:#3a1816}:host([data-dark][data-state=soon]){--ink:#f2b65a;--bg:#33270f}
span{display:inline-flex;align-items:center;gap:5px;min-width:0;padding:0 7px;border-radius:999px;background:var(--bg);color:var(--ink);
font-size:11px;line-height:18px;font-weight:500;white-space:nowrap}
b{font-weight:500;overflow:hidden;text-overflow:ellipsis;min-width:0}
i{flex:none;width:8px;height:8px;background:currentColor;clip-path:polygon(50% 0,100% 100%,0 100%)}
:host([data-state=soon]) i{background:none;clip-path:none;border:2px solid;border-radius:50%}
@media (forced-colors:active){span{border:1px solid}}@media print{:host{display:none!important}}`;
