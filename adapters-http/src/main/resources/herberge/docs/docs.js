"use strict";

document.getElementById("origin").textContent = window.location.origin;

SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#operations",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayOperationId: false,
  filter: true,
  // Otherwise the viewer asks a validator on the internet about every document.
  validatorUrl: null,
});
