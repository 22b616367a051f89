using System.Text.Json;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// The values of one attribute over all documents: for filters, facets and sorting.
internal sealed class Column(Func<string, string> normalize)
{
    // texts that so many documents share are counted one by one
    private const int ManyForOne = 64;

    private readonly Dictionary<string, int> _textIds = new(StringComparer.Ordinal);
    private readonly List<ValueDocuments> _documentsOfText = [];
    private SortOrder? _order;

    public Growing<int> NumberDocuments { get; } = new();

    public Growing<double> Numbers { get; } = new();

    public Growing<int> TextDocuments { get; } = new();

    public Growing<int> TextIds { get; } = new();

    // as they are compared, and as they were first written
    public List<string> Texts { get; } = [];

    public List<string> Written { get; } = [];

    public Growing<int> Existing { get; } = new();

    public Growing<int> Nulls { get; } = new();

    public Growing<int> Empties { get; } = new();

    public void Append(int document, IReadOnlyList<JsonElement> values)
    {
        if (values.Count == 0)
        {
            return;
        }
        Existing.Add(document);
        if (values.Any(value => value.ValueKind == JsonValueKind.Null))
        {
            Nulls.Add(document);
        }
        if (values.Any(IsEmpty))
        {
            Empties.Add(document);
        }
        foreach (var value in values)
        {
            AppendValue(document, value);
        }
    }

    public ReadOnlySpan<int> DocumentsOf(string text) =>
        _textIds.TryGetValue(normalize(text), out var id) ? _documentsOfText[id].All : [];

    // How many of these documents have each text, by its id.
    public int[] CountTexts(Bits documents)
    {
        var counts = new int[Texts.Count];
        if (TextIds.Count > Texts.Count * ManyForOne)
        {
            for (var id = 0; id < counts.Length; id++)
            {
                counts[id] = _documentsOfText[id].CountIn(documents);
            }
            return counts;
        }
        var ids = TextIds.Span;
        var having = TextDocuments.Span;
        for (var i = 0; i < ids.Length; i++)
        {
            counts[ids[i]] += documents.Has(having[i]) ? 1 : 0;
        }
        return counts;
    }

    public SortOrder Order => _order ??= new SortOrder(Texts);

    private void AppendValue(int document, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AppendValue(document, item);
                }
                break;
            case JsonValueKind.Number:
                NumberDocuments.Add(document);
                Numbers.Add(value.GetDouble());
                Order.Add(document, value.GetDouble());
                break;
            case JsonValueKind.String:
                AppendText(document, value.GetString()!);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                AppendText(document, value.ValueKind == JsonValueKind.True ? "true" : "false");
                break;
            default:
                break;
        }
    }

    private void AppendText(int document, string written)
    {
        var text = normalize(written);
        if (!_textIds.TryGetValue(text, out var id))
        {
            _textIds.Add(text, id = Texts.Count);
            Texts.Add(text);
            Written.Add(written);
            _documentsOfText.Add(new ValueDocuments());
        }
        if (_documentsOfText[id].Add(document))
        {
            TextDocuments.Add(document);
            TextIds.Add(id);
        }
        Order.Add(document, id);
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
