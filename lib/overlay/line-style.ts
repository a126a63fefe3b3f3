/**
 * The line's style, in px only: the host may set any root font size. `:host` rules are important because the
 * host's own rules for the element win otherwise. All text keeps 4.5 : 1 on its ground in both themes. The
 * containment lets the browser lay out the line alone when its texts change, instead of the host's page.
 */
export const lineStyle = `
:host{all:initial!important;display:block!important;box-sizing:border-box!important;position:relative!important;
margin:8px 0!important;min-width:0!important;inline-size:auto!important;block-size:36px!important;contain:strict!important;flex:none!important;grid-column:1/-1!important;
container-type:inline-size!important;font-family:inherit!important;color-scheme:light!important;
--bg:#fff;--ink:#1c2024;--ink2:#56606a;--edge:#e3e6e8;--accent:#0f766e;--on:#fff;--soft:#eef1f2;
--bad:#b42318;--bad-bg:#fdecea;--soon:#8a5000;--soon-bg:#fdf3e1}
:host([data-dark]){color-scheme:dark!important;--bg:#17191c;--ink:#eceef0;--ink2:#a9b1b9;--edge:#2f343a;--accent:#2dd4bf;
--on:#06302b;--soft:#24282d;--bad:#ff9a91;--bad-bg:#3a1816;--soon:#f2b65a;--soon-bg:#33270f}
*{box-sizing:border-box}
.row{display:flex;align-items:center;gap:8px;height:36px;padding-inline:10px 4px;overflow:hidden;
border:1px solid var(--edge);border-inline-start:3px solid var(--accent);border-radius:8px;background:var(--bg);color:var(--ink);
font-size:13px;line-height:20px;white-space:nowrap;text-align:start}
.facts{display:flex;align-items:center;gap:8px;flex:1 1 0;min-width:0}
.mark{flex:none;width:18px;height:18px;border-radius:5px;background:var(--accent);color:var(--on);
font-size:11px;line-height:18px;font-weight:700;text-align:center}
.owner,.step{overflow:hidden;text-overflow:ellipsis;min-width:0}
.owner{font-weight:600;flex:0 50 auto;min-width:44px}
.step{flex:0 1000 auto;min-width:72px}
.dot{flex:none;width:3px;height:3px;border-radius:50%;background:var(--ink2)}
.grow{flex:1 1 0;min-width:0}
.chip{display:inline-flex;align-items:center;gap:5px;flex:0 100 auto;min-width:0;max-width:240px;padding:0 8px;border-radius:999px;
font-size:12px;line-height:20px;font-weight:500;background:var(--soft);color:var(--ink2)}
.chip b{font-weight:500;overflow:hidden;text-overflow:ellipsis;min-width:0}
.chip i{flex:none;width:8px;height:8px}
.bad{background:var(--bad-bg);color:var(--bad)}.soon{background:var(--soon-bg);color:var(--soon)}
.bad i{background:currentColor;clip-path:polygon(50% 0,100% 100%,0 100%)}
.soon i{border:2px solid currentColor;border-radius:50%}
.ok i{background:currentColor;height:3px;border-radius:2px}
.quiet{background:none;padding:0;flex-shrink:1}.quiet i{display:none}
.flag,.due{flex-shrink:0;min-width:34px}
button{all:unset;flex:none;box-sizing:border-box;height:28px;padding:0 8px;border-radius:6px;font:inherit;font-weight:500;
font-size:13px;line-height:28px;color:var(--ink2);cursor:pointer}
button:hover{background:var(--soft);color:var(--ink)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
button[aria-expanded=true]{color:var(--accent)}
.bone{height:10px;border-radius:4px;background:var(--soft);width:140px;flex:0 1 auto}.bone+.bone{width:220px}
.bones{display:flex;gap:8px;flex:1 1 0;min-width:0}.blank{visibility:hidden}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@container (max-width:620px){.stage{display:none}.chip{max-width:150px}.due,.flag+.flag{flex-shrink:1}}
@container (max-width:470px){.owner,.dot{display:none}.chip{max-width:110px}}
@container (max-width:360px){.row{gap:6px;padding-inline:6px 2px}.facts{gap:6px}.flag+.flag,.word,.facts:has(.flag:not([hidden])) .due{display:none}
.step{min-width:24px}.chip{max-width:104px;padding:0 6px;flex-shrink:1;min-width:80px}}
:host([data-edge]){position:fixed!important;inset-block-start:calc(8px + var(--waymark-at)*(100% - 60px))!important;inset-inline-end:0!important;margin:0!important;
z-index:400!important;block-size:auto!important;contain:none!important;container-type:normal!important}
:host([data-edge]) .row{height:44px;padding:0 6px;border:1px solid var(--edge);border-inline-end:0;border-start-end-radius:0;
border-end-end-radius:0;box-shadow:0 1px 2px #0000001a,0 4px 12px #0000001a}
:host([data-edge=start]){inset-inline:0 auto!important}
:host([data-edge=start]) .row{border:1px solid var(--edge);border-inline-start:3px solid var(--accent);border-radius:0;border-start-end-radius:8px;border-end-end-radius:8px}
:host([data-away]){visibility:hidden!important}
:host([data-edge]) .row{touch-action:none;user-select:none}:host([data-edge]) .word{display:none}
:host([data-edge]) .facts>:not(.flag),:host([data-edge]) .flag~.flag,:host([data-edge]) .bones{display:none}
:host([data-edge]) .facts{flex:none}
@media (forced-colors:active){.row,.chip{border:1px solid}.mark{border:1px solid}.bad i,.ok i{forced-color-adjust:none}}
@media print{:host{display:none!important}}
`;
