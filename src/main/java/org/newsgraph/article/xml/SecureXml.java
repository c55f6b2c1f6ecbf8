package org.newsgraph.article.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML that nobody vouches for: nothing outside the document is read, whatever its document type says, and what its own
 * entities expand to and how deep its elements lie is limited.
 */
public final class SecureXml {
    /** How often entities may be expanded. */
    public static final int MOST_EXPANSIONS = 1_000;

    /** How many characters all entities together may expand to. */
    public static final int MOST_ENTITY_CHARACTERS = 1_000_000;

    /** How deep elements may lie in each other. */
    public static final int DEEPEST = 200;

    private SecureXml() {}

    /**
     * The document.
     *
     * @throws SAXException where it is not well-formed, or beyond the limits; its message is one line
     */
    public static Document parse(byte[] bytes, String charset) throws SAXException {
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding(charset);
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(new Thrower());
            return builder.parse(source);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        } catch (SAXParseException e) {
            throw new SAXException("line " + e.getLineNumber() + ", character " + e.getColumnNumber() + ": " + line(e), e);
        } catch (IOException e) {
            throw new SAXException(line(e), e);
        }
    }

    private static String line(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.entityExpansionLimit", String.valueOf(MOST_EXPANSIONS));
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", String.valueOf(MOST_ENTITY_CHARACTERS));
        factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        return factory;
    }

    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Well-formed all the same.
        }

        @Override
        public void error(SAXParseException e) {
            // Not valid, but well-formed.
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
