#ifndef SEGMENTA_CLIBXML2_SHIM_H
#define SEGMENTA_CLIBXML2_SHIM_H

// Debian's libxml2 says it was built with ICU and then includes ICU's C++ headers. Nothing of it
// is used here, so the headers are told otherwise.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void segmenta_xml_free(void *memory) { xmlFree(memory); }

// Once a process: no catalogue and no network, whatever a schema or a document asks for. The table of
// built-in schema types is filled here because libxml2 would do so at the first schema without a lock.
static inline void segmenta_xml_start(void) {
  xmlInitParser();
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
  xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader);
  (void)xmlSchemaInitTypes();
}

static inline unsigned int segmenta_sax2_magic(void) { return XML_SAX2_MAGIC; }

// A push parser that never loads anything. It is fed from the first byte on: with no chunk given
// here, the parser waits for the four bytes that it needs to tell the encoding.
static inline xmlParserCtxtPtr segmenta_push_parser(
    xmlSAXHandlerPtr handlers, void *data, const char *name) {
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(handlers, data, NULL, 0, name);
  if (parser != NULL) xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  return parser;
}

// The line on which a parser stands; unlike a node's line it is no short number.
static inline long segmenta_parser_line(xmlParserCtxtPtr parser) {
  return xmlSAX2GetLineNumber(parser);
}

// Whether a parser reads on: after a fatal error, and after bytes that are not of the encoding, it takes
// further chunks without a word.
static inline int segmenta_parser_goes_on(xmlParserCtxtPtr parser) {
  return parser->wellFormed && !parser->disableSAX;
}

// Frees a parser with the document that it makes up where a document type declares entities.
static inline void segmenta_push_parser_free(xmlParserCtxtPtr parser) {
  if (parser == NULL) return;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
}

#endif
