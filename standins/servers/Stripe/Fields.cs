using System.Globalization;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe;

// Form-encoded, nested parameters: items[0][price], metadata[video], expand[]. What nobody asked for is refused, so that nothing is ignored quietly.
internal sealed class Fields(string path = "")
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, Fields> _groups = [];
    private readonly HashSet<string> _read = [];

    public IEnumerable<string> Names => _texts.Keys.Concat(_groups.Keys);

    public void Add(string name, string value)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var at = this;
        var head = open < 0 ? name : name[..open];
        foreach (var part in open < 0 ? [] : name[(open + 1)..].TrimEnd(']').Split("]["))
        {
            at = at.Inner(head);
            head = part.Length > 0 ? part : (at._texts.Count + at._groups.Count).ToString(CultureInfo.InvariantCulture);
        }

        at._texts[head] = value;
    }

    public bool Has(string name) => _texts.ContainsKey(name) || _groups.ContainsKey(name);

    // An empty text takes a value away.
    public bool Unsets(string name)
    {
        var unsets = _texts.TryGetValue(name, out var text) && text.Length == 0;
        if (unsets)
        {
            _read.Add(name);
        }

        return unsets;
    }

    public string? Text(string name)
    {
        _read.Add(name);
        return _texts.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
    }

    public string Require(string name) => Text(name) ?? throw ApiErrors.Missing(Full(name));

    public long? Number(string name) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw ApiErrors.InvalidInteger(Full(name), text);

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw ApiErrors.InvalidValue(Full(name), $"Invalid boolean: {other}"),
    };

    public string? OneOf(string name, params string[] values) => Text(name) is not { } text || values.Contains(text, StringComparer.Ordinal)
        ? Text(name)
        : throw ApiErrors.InvalidValue(Full(name), $"Invalid {Full(name)}: must be one of {string.Join(", ", values)}");

    public Fields? Group(string name)
    {
        _read.Add(name);
        return _groups.GetValueOrDefault(name);
    }

    public IReadOnlyList<Fields> Groups(string name)
    {
        if (Group(name) is not { } group)
        {
            return [];
        }

        group._read.UnionWith(group._groups.Keys);
        return [.. group._groups.OrderBy(item => Index(item.Key)).Select(item => item.Value)];
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Group(name) is not { } group)
        {
            return null;
        }

        group._read.UnionWith(group._texts.Keys);
        return [.. group._texts.OrderBy(item => Index(item.Key)).Select(item => item.Value)];
    }

    // Keys are added and changed; an empty value removes one, an empty map all.
    public JsonObject Metadata(JsonNode? before = null)
    {
        var metadata = Unsets("metadata") || before is null ? [] : (JsonObject)before.DeepClone();
        if (Group("metadata") is { } group)
        {
            foreach (var (name, value) in group._texts)
            {
                group._read.Add(name);
                if (value.Length == 0)
                {
                    metadata.Remove(name);
                }
                else
                {
                    metadata[name] = value;
                }
            }
        }

        return metadata;
    }

    // Sets what was given; what was given empty becomes null.
    public void CopyTo(JsonObject target, params string[] names)
    {
        foreach (var name in names)
        {
            if (Unsets(name))
            {
                target[name] = null;
            }
            else if (Text(name) is { } text)
            {
                target[name] = text;
            }
        }
    }

    public void RefuseUnknown()
    {
        if (Names.FirstOrDefault(name => !_read.Contains(name)) is { } unknown)
        {
            throw ApiErrors.Unknown(Full(unknown));
        }

        foreach (var group in _groups.Values)
        {
            group.RefuseUnknown();
        }
    }

    public string Full(string name) => path.Length == 0 ? name : $"{path}[{name}]";

    private static int Index(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;

    private Fields Inner(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            group = _groups[name] = new Fields(Full(name));
        }

        return group;
    }
}
