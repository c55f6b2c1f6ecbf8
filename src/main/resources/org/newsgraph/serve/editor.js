"use strict";

// The SPARQL editor and, beside it, the named questions. Nothing is fetched but from this server.
(function () {
  const first = "PREFIX news: <https://w3id.org/newsgraph/ontology#>\nPREFIX schema: <https://schema.org/>\n\n"
      + "SELECT ?event ?name ?date\nWHERE {\n  ?event a news:Event ; schema:name ?name .\n"
      + "  OPTIONAL { ?event schema:startDate ?date }\n}\nORDER BY DESC(?date)\nLIMIT 50\n";

  // Two completers look terms up on the web; those that look into the query stay.
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.value = first;

  // How answers shorten IRIs.
  const prefixes = {
    news: "https://w3id.org/newsgraph/ontology#",
    schema: "https://schema.org/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#"
  };

  const yasgui = new Yasgui(document.getElementById("editor"), {
    requestConfig: { endpoint: address("/sparql"), method: "POST" },
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: "newsgraph",
    copyEndpointOnNewTab: false,
    yasr: { pluginOrder: ["table", "response"], prefixes, persistenceId: null },
    resizeable: true
  });

  function address(path) {
    return location.origin + path;
  }

  function element(name, text) {
    const made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  async function fill(question, form, trouble) {
    const values = new URLSearchParams({ format: "sparql" });
    new FormData(form).forEach((value, name) => values.set(name, value));
    const answer = await fetch("/questions/" + question.name + "?" + values);
    const text = await answer.text();
    trouble.textContent = answer.ok ? "" : text;
    if (!answer.ok) {
      return;
    }
    const tab = yasgui.getTab();
    tab.setEndpoint(address(question.endpoint));
    tab.setQuery(text);
    tab.getYasqe().focus();
  }

  function entry(question) {
    const item = element("li");
    const details = element("details");
    details.append(element("summary", question.title), element("p", question.description));
    const form = element("form");
    for (const parameter of question.parameters) {
      const label = element("label", parameter.description || parameter.name);
      const field = element("input");
      field.name = parameter.name;
      field.value = parameter.default || "";
      field.required = parameter.default === null;
      field.placeholder = parameter.type === "date" ? "2022-02-26" : parameter.type === "iri" ? "IRI" : "";
      label.append(field);
      form.append(label);
    }
    const button = element("button", "Put into the editor");
    button.dataset.question = question.name;
    const trouble = element("p");
    trouble.className = "trouble";
    trouble.setAttribute("role", "status");
    form.append(button, trouble);
    form.addEventListener("submit", event => {
      event.preventDefault();
      fill(question, form, trouble);
    });
    details.append(form);
    item.append(details);
    return item;
  }

  fetch("/questions").then(answer => answer.json())
      .then(list => document.getElementById("question-list").append(...list.map(entry)));
}());
