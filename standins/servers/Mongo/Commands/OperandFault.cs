namespace StreamPlatform.Standins.Mongo.Commands;

// Operands of a type or size that a command did not ask about: the client's fault, under the original's names.
internal static class OperandFault
{
    public static MongoError? Of(Exception failure) => failure switch
    {
        InvalidCastException => Errors.TypeMismatch($"an operand has the wrong type: {failure.Message}"),
        KeyNotFoundException => Errors.FailedToParse($"an operand is missing: {failure.Message}"),
        OverflowException or ArgumentException or FormatException => Errors.BadValue($"an operand has no meaning here: {failure.Message}"),
        System.Text.RegularExpressions.RegexMatchTimeoutException => Errors.BadValue("a regular expression took too long"),
        _ => null,
    };
}
