using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Turns attributes (repeated KeyValue) into one JSON object, as it is stored and as the page reads it.</summary>
internal sealed class AttributesJson
{
    private const int MostAttributes = 128;
    private const int LongestText = 16_384;
    private const int DeepestNesting = 16;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private int _count;

    public AttributesJson()
    {
        // it never stands in a page, only in application/json
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _json.WriteStartObject();
    }

    public void Add(ReadOnlySpan<byte> keyValue)
    {
        if (_count++ < MostAttributes)
        {
            Write(keyValue, 0);
        }
    }

    public void Add(string name, string value) => _json.WriteString(name, value);

    public override string ToString()
    {
        if (_count == 0 && _json.BytesPending + _json.BytesCommitted == 1)
        {
            return "{}";
        }

        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    /// <summary>An AnyValue as plain text: what a log line says.</summary>
    public static string Text(ReadOnlySpan<byte> anyValue)
    {
        var reader = new ProtobufReader(anyValue);
        if (reader.Next() && reader.Field == 1)
        {
            return Limit(reader.Text());
        }

        var json = new AttributesJson();
        json._json.WritePropertyName("value");
        json.WriteValue(anyValue, 0);
        using var document = JsonDocument.Parse(json.ToString());
        return document.RootElement.GetProperty("value").GetRawText();
    }

    private static string Limit(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;

    private void Write(ReadOnlySpan<byte> keyValue, int depth)
    {
        _json.WritePropertyName(Encoding.UTF8.GetString(ProtobufReader.Find(keyValue, 1)));
        WriteValue(ProtobufReader.Find(keyValue, 2), depth);
    }

    private void WriteValue(ReadOnlySpan<byte> anyValue, int depth)
    {
        var reader = new ProtobufReader(anyValue);
        if (depth > DeepestNesting || !reader.Next())
        {
            _json.WriteNullValue();
            return;
        }

        switch (reader.Field)
        {
            case 1:
                _json.WriteStringValue(Limit(reader.Text()));
                break;
            case 2:
                _json.WriteBooleanValue(reader.Number() != 0);
                break;
            case 3:
                _json.WriteNumberValue(reader.Signed());
                break;
            case 4:
                WriteDouble(reader.Double());
                break;
            case 5:
                WriteList(reader.Bytes(), depth);
                break;
            case 6:
                WriteMap(reader.Bytes(), depth);
                break;
            default:
                _json.WriteBase64StringValue(reader.Bytes());
                break;
        }
    }

    private void WriteDouble(double value)
    {
        if (double.IsFinite(value))
        {
            _json.WriteNumberValue(value);
        }
        else
        {
            _json.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void WriteList(ReadOnlySpan<byte> list, int depth)
    {
        _json.WriteStartArray();
        var reader = new ProtobufReader(list);
        while (reader.Next())
        {
            WriteValue(reader.Bytes(), depth + 1);
        }

        _json.WriteEndArray();
    }

    private void WriteMap(ReadOnlySpan<byte> map, int depth)
    {
        _json.WriteStartObject();
        var reader = new ProtobufReader(map);
        while (reader.Next())
        {
            Write(reader.Bytes(), depth + 1);
        }

        _json.WriteEndObject();
    }
}
