"use strict";
// Filters over the findings on the page; the counts of all findings come from the table of numbers beside them.
(function () {
    const STEP = 100;
    const form = document.getElementById("filters");
    const rule = document.getElementById("by-rule");
    const severity = document.getElementById("by-severity");
    const unit = document.getElementById("by-unit");
    const text = document.getElementById("by-text");
    const matches = document.getElementById("matches");
    const more = document.getElementById("more");
    const expand = document.getElementById("expand");
    const counts = JSON.parse(document.getElementById("counts").textContent);
    const findings = Array.from(document.querySelectorAll("#list > .finding"));
    const texts = findings.map(() => null);
    let most = STEP;

    function asked() {
        return {
            rules: rule.value === "" ? null : new Set(rule.value.split(" ")),
            severity: severity.value,
            unit: unit.value,
            words: text.value.trim().toLowerCase().split(/\s+/).filter(Boolean)
        };
    }

    function keeps(wanted, index) {
        const data = findings[index].dataset;
        if ((wanted.rules && !wanted.rules.has(data.r)) || (wanted.severity !== "" && wanted.severity !== data.s)
                || (wanted.unit !== "" && wanted.unit !== data.u)) {
            return false;
        }
        if (wanted.words.length === 0) {
            return true;
        }
        if (texts[index] === null) {
            texts[index] = findings[index].textContent.toLowerCase();
        }
        return wanted.words.every(word => texts[index].includes(word));
    }

    function total(wanted) {
        let sum = 0;
        for (const row of counts) {
            if ((!wanted.rules || wanted.rules.has(String(row[0]))) && (wanted.unit === "" || wanted.unit === String(row[1]))) {
                sum += wanted.severity === "" ? row[2] + row[3] + row[4] + row[5] : row[2 + Number(wanted.severity)];
            }
        }
        return sum;
    }

    function show() {
        const wanted = asked();
        let found = 0;
        findings.forEach((finding, index) => {
            const kept = keeps(wanted, index);
            found += kept ? 1 : 0;
            finding.hidden = !kept || found > most;
        });
        const shown = Math.min(found, most);
        const number = value => value.toLocaleString("zh-CN");
        matches.textContent = (wanted.words.length ? "" : "符合条件的线索共 " + number(total(wanted)) + " 条，")
            + "本页列有 " + number(found) + " 条，显示 " + number(shown) + " 条。"
            + (wanted.words.length ? "文字只在本页所列的线索中查找。" : "");
        more.hidden = found <= most;
    }

    function again() {
        most = STEP;
        show();
    }

    form.addEventListener("input", again);
    form.addEventListener("reset", () => setTimeout(again));
    form.addEventListener("submit", event => event.preventDefault());
    more.addEventListener("click", () => {
        const first = findings.filter(finding => !finding.hidden).length;
        most += STEP;
        show();
        const next = findings.filter(finding => !finding.hidden)[first];
        if (next) {
            next.querySelector("summary").focus();
        }
    });
    expand.addEventListener("click", () => {
        const open = expand.getAttribute("aria-pressed") !== "true";
        expand.setAttribute("aria-pressed", String(open));
        expand.textContent = open ? "收起证据" : "展开所示证据";
        findings.forEach(finding => { finding.open = open && !finding.hidden; });
    });
    form.hidden = false;
    show();
})();
