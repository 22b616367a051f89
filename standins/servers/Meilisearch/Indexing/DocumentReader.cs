using System.Text.Json;
using StreamPlatform.Standins.Meilisearch.Settings;
using StreamPlatform.Standins.Meilisearch.Text;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// Takes documents apart as the settings say. Attributes are numbered in the order of searchableAttributes, or as they come when all are searched.
internal sealed class DocumentReader
{
    private readonly IndexSettings _settings;
    private readonly string[] _columns;
    private readonly string[] _columnPatterns;

    // replaced when an attribute comes, never changed: searches read it meanwhile
    private Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    public DocumentReader(IndexSettings settings)
    {
        _settings = settings;
        if (!settings.SearchesEverything)
        {
            foreach (var attribute in settings.Searchable)
            {
                _ranks.TryAdd(attribute, _ranks.Count);
            }
        }
        var ordered = settings.RankingRules.Where(rule => IndexSettings.TryReadOrder(rule, out _, out _)).Select(rule => rule[..rule.LastIndexOf(':')]);
        string?[] named = [.. settings.Filterable, .. settings.Sortable, .. ordered, settings.Distinct];
        _columns = [.. named.OfType<string>().Where(name => !Wildcard.IsPattern(name)).Distinct()];
        _columnPatterns = [.. settings.Filterable.Where(Wildcard.IsPattern)];
    }

    public IReadOnlyDictionary<string, int> Ranks => _ranks;

    public ReadDocument Read(string id, byte[] json)
    {
        var read = new ReadDocument(id, json);
        // the values outlive this call, in the columns that are appended later
        var document = JsonDocument.Parse(json).RootElement;
        ReadWords(document, read);
        ReadColumns(document, read);
        read.Fields.AddRange(document.EnumerateObject().Select(field => field.Name));
        return read;
    }

    private void ReadWords(JsonElement document, ReadDocument read)
    {
        if (_settings.SearchesEverything)
        {
            foreach (var group in FieldValues.Leaves(document).GroupBy(leaf => leaf.Path))
            {
                if (!_ranks.TryGetValue(group.Key, out var rank))
                {
                    rank = _ranks.Count;
                    _ranks = new Dictionary<string, int>(_ranks, StringComparer.Ordinal) { [group.Key] = rank };
                }
                ReadAttribute(rank, group.Select(leaf => leaf.Value), read);
            }
            return;
        }
        foreach (var (attribute, rank) in _ranks)
        {
            var values = Wildcard.IsPattern(attribute)
                ? FieldValues.Leaves(document).Where(leaf => Wildcard.Matches(attribute, leaf.Path)).Select(leaf => leaf.Value)
                : FieldValues.At(document, attribute);
            ReadAttribute(rank, values, read);
        }
    }

    private void ReadAttribute(int rank, IEnumerable<JsonElement> values, ReadDocument read)
    {
        var words = 0;
        var next = 0;
        foreach (var text in values.SelectMany(FieldValues.Texts))
        {
            var tokens = _settings.Tokenizer.Tokenize(text);
            foreach (var token in tokens)
            {
                words++;
                if (!_settings.StopWords.Contains(token.Word))
                {
                    PlacesOf(token.Word, read).Add(new Place(rank, next + token.Position));
                }
            }
            next += tokens.Count == 0 ? 0 : tokens[^1].Position + Tokenizer.SentenceDistance;
        }
        if (words > 0)
        {
            read.Lengths.Add((rank, words));
        }
    }

    private void ReadColumns(JsonElement document, ReadDocument read)
    {
        foreach (var attribute in _columns)
        {
            AddColumn(attribute, FieldValues.At(document, attribute), read);
        }
        if (_columnPatterns.Length == 0)
        {
            return;
        }
        foreach (var group in FieldValues.Leaves(document).GroupBy(leaf => leaf.Path))
        {
            if (!_columns.Contains(group.Key) && Array.Exists(_columnPatterns, pattern => Wildcard.Matches(pattern, group.Key)))
            {
                AddColumn(group.Key, [.. group.Select(leaf => leaf.Value)], read);
            }
        }
    }

    // "author" covers "author.name", which is a column of its own
    private static void AddColumn(string attribute, List<JsonElement> values, ReadDocument read)
    {
        read.Columns.Add((attribute, values));
        foreach (var value in values.Where(value => value.ValueKind == JsonValueKind.Object))
        {
            foreach (var leaf in FieldValues.Leaves(value, attribute).GroupBy(leaf => leaf.Path))
            {
                read.Columns.Add((leaf.Key, [.. leaf.Select(l => l.Value)]));
            }
        }
    }

    private static List<Place> PlacesOf(string word, ReadDocument read)
    {
        if (!read.Words.TryGetValue(word, out var places))
        {
            read.Words.Add(word, places = []);
        }
        return places;
    }
}
