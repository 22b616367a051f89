using System.Globalization;
using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Filtering;

// "=": texts without regard to case, and numbers by value.
internal sealed record EqualTo(string Attribute, string Value) : ColumnCondition(Attribute)
{
    protected override void Collect(Column column, Bits held)
    {
        held.Set(column.DocumentsOf(Value));
        if (Range.TryNumber(Value, out var number))
        {
            Range.Collect(column, number, number, held);
        }
    }
}

// ">", ">=", "<", "<=", "TO": ends included.
internal sealed record Range(string Attribute, double From, double To) : ColumnCondition(Attribute)
{
    public static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    public static void Collect(Column column, double from, double to, Bits held)
    {
        var numbers = column.Numbers.Span;
        var documents = column.NumberDocuments.Span;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= from && numbers[i] <= to)
            {
                held.Set(documents[i]);
            }
        }
    }

    protected override void Collect(Column column, Bits held) => Collect(column, From, To, held);
}

internal sealed record StartsWith(string Attribute, string Prefix) : ColumnCondition(Attribute)
{
    protected override void Collect(Column column, Bits held)
    {
        foreach (var text in column.Texts.Where(text => text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            held.Set(column.DocumentsOf(text));
        }
    }
}

internal sealed record Exists(string Attribute) : ColumnCondition(Attribute)
{
    protected override void Collect(Column column, Bits held) => held.Set(column.Existing.Span);
}

internal sealed record IsNull(string Attribute) : ColumnCondition(Attribute)
{
    protected override void Collect(Column column, Bits held) => held.Set(column.Nulls.Span);
}

internal sealed record IsEmpty(string Attribute) : ColumnCondition(Attribute)
{
    protected override void Collect(Column column, Bits held) => held.Set(column.Empties.Span);
}
