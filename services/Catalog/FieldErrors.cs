namespace StreamPlatform.Catalog;

internal sealed class FieldErrors
{
    private readonly SortedDictionary<string, string[]> _byField = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> ByField => _byField;

    public bool Any => _byField.Count > 0;

    public FieldErrors Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            _byField[field] = _byField.TryGetValue(field, out var earlier) ? [.. earlier, message] : [message];
        }

        return this;
    }
}
