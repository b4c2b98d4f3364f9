/// What makes the filters work. Everything can be read without it.
enum ReportScript {
    static let text: StaticString = """
        (function(){"use strict";
        var opened=[];addEventListener("beforeprint",function(){opened=Array.from(document.querySelectorAll(\
        "section:not(#people,#trainers,#rooms) details:not([open])"));opened.forEach(function(e){e.open=true})});
        addEventListener("afterprint",function(){opened.forEach(function(e){e.open=false})});
        var form=document.querySelector(".filters");if(!form)return;form.hidden=false;
        var rows=Array.from(document.querySelectorAll("tr[data-t]")),all=Array.from(document.querySelectorAll("[data-e]")),\
        groups=Array.from(document.querySelectorAll("[data-g]")),by=function(id){return document.getElementById(id)},\
        team=by("team"),role=by("role"),person=by("person"),shown=by("shown"),timer;
        function apply(){var words=person.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean),ok={},inTeam={},count=0;
        rows.forEach(function(row){var d=row.dataset,name=row.cells[0].textContent.toLocaleLowerCase(),\
        fits=(team.value==="-"||d.t===team.value)&&(role.value==="-"||d.r.split(" ").indexOf(role.value)>=0)\
        &&words.every(function(word){return name.indexOf(word)>=0});ok[d.e]=fits;if(fits){count++;inTeam[d.t]=true}});
        all.forEach(function(e){e.hidden=!ok[e.dataset.e]});groups.forEach(function(e){e.hidden=!inTeam[e.dataset.g]});
        shown.textContent=count===rows.length?"":shown.dataset.of.replace("%1",count).replace("%2",rows.length)}
        form.addEventListener("input",function(){clearTimeout(timer);timer=setTimeout(apply,80)});
        form.addEventListener("submit",function(e){e.preventDefault()});
        })();
        """
}
