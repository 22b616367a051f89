using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// _formatted: texts with the words that were found marked, and cut around them. Numbers become texts there.
internal sealed class Formatter
{
    private readonly IndexSettings _settings;
    private readonly SearchRequest _request;
    private readonly MatchedText _text;
    private readonly List<(string Attribute, int Words)> _crops;

    public Formatter(IndexSettings settings, SearchRequest request, MatchedWords matched)
    {
        (_settings, _request) = (settings, request);
        _text = new MatchedText(settings.Tokenizer, matched, request);
        _crops = [.. request.AttributesToCrop.Select(ReadCrop)];
    }

    public bool IsWanted => _request.AttributesToHighlight.Count > 0 || _crops.Count > 0;

    public JsonObject Format(JsonObject document)
    {
        string[]? wanted = _request.AttributesToRetrieve is { } retrieved
            ? [.. retrieved, .. _request.AttributesToHighlight, .. _crops.Select(crop => crop.Attribute)]
            : null;
        var picked = HitWriter.Pick(document, _settings, wanted);
        return (JsonObject)Walk(picked, "")!;
    }

    // { "title": [{ "start": 0, "length": 4 }] } in bytes
    public JsonObject Positions(JsonObject document)
    {
        var positions = new JsonObject();
        foreach (var (name, value) in HitWriter.Pick(document, _settings, null))
        {
            AddPositions(value, name, null, positions);
        }
        return positions;
    }

    private JsonNode? Walk(JsonNode? value, string path)
    {
        switch (value?.GetValueKind())
        {
            case JsonValueKind.Object:
                return new JsonObject(((JsonObject)value).Select(field =>
                    KeyValuePair.Create(field.Key, Walk(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}"))));
            case JsonValueKind.Array:
                return new JsonArray([.. ((JsonArray)value).Select(item => Walk(item, path))]);
            case JsonValueKind.String:
                return _text.Format(value.GetValue<string>(), IsHighlighted(path), CropOf(path));
            case JsonValueKind.Number:
                return _text.Format(value.ToJsonString(), IsHighlighted(path), null);
            default:
                return value?.DeepClone();
        }
    }

    private void AddPositions(JsonNode? value, string path, int? item, JsonObject positions)
    {
        switch (value?.GetValueKind())
        {
            case JsonValueKind.Object:
                foreach (var (name, field) in (JsonObject)value)
                {
                    AddPositions(field, $"{path}.{name}", item, positions);
                }
                break;
            case JsonValueKind.Array:
                var items = (JsonArray)value;
                for (var i = 0; i < items.Count; i++)
                {
                    AddPositions(items[i], path, i, positions);
                }
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                foreach (var (start, length) in _text.Positions(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()))
                {
                    var place = new JsonObject { ["start"] = start, ["length"] = length };
                    if (item is { } index)
                    {
                        place["indices"] = new JsonArray(index);
                    }
                    if (positions[path] is not JsonArray places)
                    {
                        positions[path] = places = [];
                    }
                    places.Add(place);
                }
                break;
            default:
                break;
        }
    }

    private bool IsHighlighted(string path) => _request.AttributesToHighlight.Any(name => Wildcard.Matches(name, path));

    private int? CropOf(string path)
    {
        foreach (var (attribute, words) in _crops)
        {
            if (Wildcard.Matches(attribute, path))
            {
                return words;
            }
        }
        return null;
    }

    // "overview:20"
    private (string, int) ReadCrop(string attribute)
    {
        var colon = attribute.LastIndexOf(':');
        return colon > 0 && int.TryParse(attribute.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var words)
            ? (attribute[..colon], words)
            : (attribute, _request.CropLength);
    }
}
