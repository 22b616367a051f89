using System.Globalization;
using System.Text;

namespace StreamPlatform.Media;

/// <summary>A tag with an attribute list (RFC 8216, 4.2): <c>#EXT-X-MAP:URI="init.mp4"</c>.</summary>
internal sealed class AttributeList(string tag)
{
    private readonly StringBuilder _line = new(tag);
    private char _separator = ':';

    internal AttributeList Bare(string name, string value)
    {
        _line.Append(_separator).Append(name).Append('=').Append(value);
        _separator = ',';
        return this;
    }

    internal AttributeList Bare(string name, long value) => Bare(name, value.ToString(CultureInfo.InvariantCulture));

    internal AttributeList Quoted(string name, string value) => Bare(name, $"\"{PlaylistText.Quotable(value)}\"");

    internal AttributeList QuotedIfAny(string name, string? value) => value is null ? this : Quoted(name, value);

    public override string ToString() => _line.ToString();
}
