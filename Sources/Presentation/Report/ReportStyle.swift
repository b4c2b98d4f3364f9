/// How the report looks: on screens light and dark, narrow and wide, and on A4.
///
/// The colours of strategies are those of Okabe and Ito (2008), darker where white paper asks for contrast; each also has a sign and a
/// dash of its own. Shades of load go by lightness alone.
enum ReportStyle {
    static let sheet: StaticString = """
        :root{--bg:#fff;--ink:#1b2430;--soft:#54606d;--line:#d5dbe1;--panel:#f4f6f8;--link:#00548a;--c0:#0072b2;--c1:#c14f00;--c2:#007f5f;\
        --c3:#9c4f83;--h1:#e4eef7;--h2:#bcd8ec;--h3:#8abbdd;--h4:#1f6ea3;--h5:#0b4069;--hi:#fff;--over:#a63a00;--setup:#8b97a3;--ok:#00664c;\
        --budget:#c9ced4}
        @media (prefers-color-scheme:dark){:root{--bg:#12181f;--ink:#e8edf2;--soft:#a7b2bd;--line:#36414c;--panel:#1b232c;--link:#7cc4f5;\
        --c0:#56b4e9;--c1:#e69f00;--c2:#3fc79a;--c3:#e39fc9;--h1:#1c3346;--h2:#1f4a69;--h3:#246590;--h4:#6fb4e0;--h5:#b9dcf3;--hi:#0c1116;\
        --over:#ffb27a;--setup:#75818d;--ok:#5fd0a8;--budget:#3d4853}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0 auto;max-width:76rem;padding:0 1.25rem 3rem;background:var(--bg);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
        h1{font-size:1.7rem;line-height:1.2;margin:1.2rem 0 .2rem}
        h2{font-size:1.35rem;line-height:1.25;margin:2.6rem 0 .5rem;padding-top:.9rem;border-top:2px solid var(--line)}
        h3{font-size:1.05rem;margin:1.4rem 0 .3rem}h4{font-size:1rem;margin:1rem 0 .2rem}
        #answer h2{border:0;margin-top:.4rem;padding-top:0}
        p{margin:.35rem 0;max-width:72ch}
        .sub,.note,small,caption,figcaption p{color:var(--soft)}.note,small,caption{font-size:.875rem}
        a{color:var(--link)}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:.5rem 0;margin:.4rem 0;font-size:.9rem;\
        border-bottom:1px solid var(--line)}
        .answer{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,24rem);gap:1rem 2rem;align-items:start}
        .lead{font-size:1.15rem;line-height:1.45;font-weight:600}
        .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.2rem 1.5rem}.sides ul{margin:.2rem 0;padding-left:1.2rem}\
        .sides h3{margin:.5rem 0 .1rem}
        .scores{background:var(--panel);border-radius:.5rem;padding:.7rem .9rem}
        .scores table{width:100%}.scores th{font-weight:400;width:55%}.scores .best th,.scores .best td{font-weight:700}
        .scores td,.scores th{border:0;padding:.25rem .3rem}.bar svg{width:100%;height:.8rem;display:block;min-width:4rem}
        .track{fill:var(--line)}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.9rem,1fr));gap:.6rem;margin:.4rem 0}
        .cards div{background:var(--panel);border-radius:.5rem;padding:.55rem .6rem}
        .cards dt{font-size:.85rem;line-height:1.3;color:var(--soft)}.cards dd{margin:.15rem 0 0;font-size:1.05rem;font-weight:650}
        .cards small{display:block;font-weight:400}
        table{border-collapse:collapse;font-size:.9rem;line-height:1.35;font-variant-numeric:tabular-nums}
        caption{text-align:left;padding:.3rem 0;font-weight:600}
        th,td{text-align:left;vertical-align:top;padding:.32rem .6rem;border-bottom:1px solid var(--line)}
        thead th{vertical-align:bottom;color:var(--soft);font-weight:600}tbody th{font-weight:500}
        .n{text-align:right}td.n{white-space:nowrap}
        tr.group th{padding-top:.9rem;font-weight:700;color:var(--ink)}
        tr.group th span{position:sticky;left:.6rem}
        .glance{width:100%}.glance td.best{font-weight:700;color:var(--ok)}.star{font-size:.85em}
        .strip{padding-top:.35rem;padding-bottom:.1rem}.strip svg{width:150px;height:20px;display:block}
        .scroll{overflow-x:auto;max-width:100%;margin:.4rem 0}.scroll:focus-visible,summary:focus-visible,a:focus-visible{\
        outline:3px solid var(--c0);outline-offset:2px}
        .tall{max-height:80vh;overflow-y:auto;border:1px solid var(--line);width:fit-content}
        figure{margin:0}figure .scroll svg{display:block;width:100%;height:auto;max-width:64rem}.own{display:block;width:100%;max-width:60rem;\
        height:auto;min-width:720px}
        text{fill:var(--ink);font-size:13px}.tick{fill:var(--soft);font-size:12px}.strong{font-weight:600}
        .key{width:.95em;height:.95em;vertical-align:-.1em}.defs{position:absolute}
        .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:.3rem 0;font-size:.9rem}
        .grid{stroke:var(--line);stroke-width:1}.axis{stroke:var(--soft);stroke-width:1}.limit{stroke:var(--over);stroke-width:2;\
        stroke-dasharray:5 3}
        .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}
        .o0,.o1,.o2,.o3{fill:none;stroke-width:1.5}.o0,.s0,.l0{stroke:var(--c0)}.o1,.s1,.l1{stroke:var(--c1)}.o2,.s2,.l2{stroke:var(--c2)}\
        .o3,.s3,.l3{stroke:var(--c3)}
        .l{fill:none;stroke-width:2.2;stroke-linejoin:round}.l1{stroke-dasharray:9 3}.l2{stroke-dasharray:2 3}.l3{stroke-dasharray:9 3 2 3}
        .range{stroke-width:3;opacity:.45;stroke-linecap:round}.band{fill:var(--c2);opacity:.16}
        .budget{fill:var(--budget);opacity:.55}.budget-line{fill:none;stroke:var(--soft);stroke-width:1.5}
        .setup{fill:var(--setup)}.training{fill:var(--c0)}.tick-mark{stroke:var(--bg);stroke-width:1.2}.live-line{stroke:var(--c1);\
        stroke-width:1.5}.live{fill:var(--c1)}.payment{fill:var(--bg);stroke:var(--ink);stroke-width:1.6}
        .ready{fill:none;stroke:var(--c2);stroke-width:2.4;stroke-linejoin:round}.inuse{fill:var(--c2)}.open{fill:var(--bg);stroke:var(--setup);stroke-width:1.5;stroke-dasharray:3 2}.lost{fill:url(#hatch)}.hatch{stroke:var(--bg);stroke-width:1.6}
        .heat{border-collapse:separate;border-spacing:1px;font-size:.78rem}.heat th,.heat td{border:0;padding:.12rem .3rem;text-align:right;\
        white-space:nowrap;min-width:2.5rem}
        .heat tbody th,.heat thead th:first-child{text-align:left;position:sticky;left:0;background:var(--bg);z-index:1;max-width:17rem;\
        overflow:hidden;text-overflow:ellipsis}
        .heat thead th{position:sticky;top:0;background:var(--bg);z-index:2}.heat thead th:first-child{z-index:3}
        .heat tr.group th,.heat tr.group td{padding-top:.6rem;font-weight:700}.heat .sum{font-weight:600}
        .heat tr.group th[colspan]{max-width:none;overflow:visible}
        .h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4);color:var(--hi)}\
        .h5{background:var(--h5);color:var(--hi)}
        @media (prefers-color-scheme:dark){.h3{color:#fff}}
        .over{outline:2px solid var(--over);outline-offset:-2px;color:var(--over);font-weight:700}
        .swatch{padding:.05rem .45rem;border-radius:.2rem;font-variant-numeric:tabular-nums}
        details{margin:.25rem 0}summary{cursor:pointer;padding:.2rem 0}.figures summary,.more summary{color:var(--link)}.figures tbody th{min-width:9rem}
        .timetable th{white-space:nowrap;font-weight:500}.timetable th.same{color:transparent}.time{white-space:nowrap}
        .filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;background:var(--panel);padding:.6rem .8rem;\
        border-radius:.5rem;margin:.5rem 0;position:sticky;top:0;z-index:5}.filters[hidden]{display:none}
        select,input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;padding:.2rem .4rem;\
        max-width:14rem}
        .on-paper,.narrow{display:none}.good{color:var(--ok);font-weight:600}
        pre{overflow-x:auto;background:var(--panel);padding:.8rem;font-size:.8rem}
        dl.model dt{font-weight:600;margin-top:.8rem}dl.model dd{margin:0 0 .2rem}code{font-size:.9em;background:var(--panel);\
        padding:.1rem .3rem;display:inline-block;max-width:100%}
        footer{margin-top:3rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--soft)}
        #people details,#weeks details,#told details,#load .scroll{content-visibility:auto;contain-intrinsic-size:auto 2rem}
        @media (max-width:48rem){.narrow{display:block}.answer{grid-template-columns:minmax(0,1fr)}body{padding:0 .9rem 2rem}h1{font-size:1.4rem}\
        .lead{font-size:1.05rem}.filters{position:static}nav ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap}\
        .glance th[scope=row]{position:sticky;left:0;background:var(--bg);z-index:1;min-width:7.5rem;max-width:9rem}.strip svg{width:112px;\
        height:15px}.cards{grid-template-columns:repeat(2,minmax(0,1fr))}}
        @page{size:A4;margin:14mm 12mm}
        @page wide{size:A4 landscape}
        @media print{.narrow{display:none}:root{--bg:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#f2f2f2;--link:#000;--c0:#0072b2;--c1:#c14f00;--c2:#007f5f;\
        --c3:#9c4f83;--h1:#e4eef7;--h2:#bcd8ec;--h3:#8abbdd;--h4:#1f6ea3;--h5:#0b4069;--hi:#fff;--over:#a63a00;--setup:#8b97a3;--ok:#00664c;\
        --budget:#c9ced4}
        html{font-size:9.5pt}body{max-width:none;padding:0}nav,.filters,.skip{display:none!important}
        h2{break-after:avoid;margin-top:1.6rem}h3,h4,caption,summary,.legend,dl.model dt,tr.group{break-after:avoid}
        figure,.cards div,tr,.answer,.figures table,dl.model dd{break-inside:avoid}#glance{break-before:page}thead{display:table-header-group}
        .scroll,.tall{overflow:visible;max-height:none;border:0;width:auto}figure .scroll svg,.own{min-width:0!important}table{font-size:8pt}
        .heat{font-size:6pt;width:100%}.heat.few{font-size:7pt}.heat th,.heat td{padding:.05rem .1rem;min-width:0}\
        .heat.few th,.heat.few td{padding:.1rem .15rem}.heat thead th{white-space:normal}.heat th{position:static!important;\
        max-width:30mm!important}.heat.few th{max-width:42mm!important}
        section:has(.heat:not(.few)){page:wide}.heat:not(.few){table-layout:fixed}.heat:not(.few) th:first-child{width:30mm}\
        .heat.many{font-size:4.8pt}.heat.many th,.heat.many td{padding:0}
        th,td{padding:.15rem .3rem}.figures td.n{white-space:normal}.strip svg{width:90px;height:12px}.glance{line-height:1.2}\
        .glance td,.glance th{padding:.1rem .3rem}.timetable{font-size:7pt;line-height:1.25;width:100%}\
        #weeks .timetable td:last-child{width:50%}#weeks .timetable td,#weeks .timetable th{padding:.1rem .25rem}.answer{grid-template-columns:3fr 2fr}
        details::details-content{content-visibility:visible}.on-paper{display:block}
        #people details:not([open]),#trainers details:not([open]),#rooms details:not([open]),#people div:not(:has(details[open])),\
        #trainers:not(:has(details[open])),#rooms:not(:has(details[open])),#people:not(:has(details[open])) .legend{display:none}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        #people details,#weeks details,#told details,#load .scroll{content-visibility:visible}}
        """
}
