package org.newsgraph.extract;

/**
 * A date as precise as the text gives it.
 *
 * @param value lexical form: "2022", "2022-02", "2022-02-26" or "2022-02-26T15:47:00" with or without a zone
 * @param datatype local name of the XML Schema type: gYear, gYearMonth, date or dateTime
 */
public record EventDate(String value, String datatype) {}
