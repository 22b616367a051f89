namespace MongoDB.Bson.Serialization.Options;

/// <summary>The fields of a date that is stored as a document.</summary>
public enum DateOnlyDocumentFormat
{
    DateTimeTicks,
    YearMonthDay,
}
