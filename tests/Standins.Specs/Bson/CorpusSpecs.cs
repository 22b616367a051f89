using System.Text;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class CorpusSpecs
{
    private static readonly JsonWriterSettings Canonical = new() { OutputMode = JsonOutputMode.CanonicalExtendedJson };

    [Theory]
    [MemberData(nameof(CorpusVectors.Valid), MemberType = typeof(CorpusVectors))]
    public void Bytes_and_canonical_json_are_two_forms_of_one_document(string name, string hex, string json)
    {
        var bytes = Convert.FromHexString(hex);
        var document = BsonSerializer.Deserialize<BsonDocument>(bytes);

        Assert.Equal(json, document.ToJson(Canonical));
        Assert.Equal(hex, Convert.ToHexStringLower(document.ToBson()));
        Assert.Equal(hex, Convert.ToHexStringLower(BsonDocument.Parse(json).ToBson()));
        Assert.Equal(hex, Convert.ToHexStringLower(new RawBsonDocument(bytes).ToBson()));
        Assert.True(document.Equals(new RawBsonDocument(bytes)), name);
    }

    [Theory]
    [MemberData(nameof(CorpusVectors.Valid), MemberType = typeof(CorpusVectors))]
    public void Relaxed_and_shell_json_are_read_again(string name, string hex, string json)
    {
        var document = BsonDocument.Parse(json);
        foreach (var mode in new[] { JsonOutputMode.RelaxedExtendedJson, JsonOutputMode.Shell })
        {
            var text = document.ToJson(new JsonWriterSettings { OutputMode = mode, Indent = true });
            var again = BsonDocument.Parse(text);
            // whether a small number was an int32 or an int64 is what relaxed JSON gives up
            Assert.True(again.ToJson() == document.ToJson(), $"{name} ({hex.Length / 2} bytes): {text}");
        }
    }

    [Theory]
    [MemberData(nameof(CorpusVectors.Broken), MemberType = typeof(CorpusVectors))]
    public void Broken_bytes_are_refused(string name, string hex)
    {
        var refused = Record.Exception(() => BsonSerializer.Deserialize<BsonDocument>(Convert.FromHexString(hex)));

        Assert.True(refused is FormatException or EndOfStreamException or DecoderFallbackException, $"{name}: {refused?.GetType().Name ?? "was read"}");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ a }")]
    [InlineData("{ a : }")]
    [InlineData("{ a : 1, }")]
    [InlineData("{ a : 1 } x")]
    [InlineData("{ a : [1, }")]
    [InlineData("{ a : \"x }")]
    [InlineData("{ a : \"\\q\" }")]
    [InlineData("{ a : 1.2.3 }")]
    [InlineData("{ a : nonsense }")]
    [InlineData("{ a : nonsense(1) }")]
    [InlineData("{ a : { $oid : 5 } }")]
    [InlineData("{ a : { $oid : \"123\" } }")]
    [InlineData("{ a : { $numberInt : \"3000000000\" } }")]
    [InlineData("{ a : { $numberLong : \"x\" } }")]
    [InlineData("{ a : { $numberDecimal : \"1.2.3\" } }")]
    [InlineData("{ a : { $date : true } }")]
    [InlineData("{ a : { $binary : { base64 : \"!\", subType : \"00\" } } }")]
    [InlineData("{ a : { $binary : { base64 : \"AA==\" } } }")]
    [InlineData("{ a : { $timestamp : { t : -1, i : 0 } } }")]
    [InlineData("{ a : { $regularExpression : { pattern : 1, options : \"\" } } }")]
    [InlineData("{ a : { $code : 1 } }")]
    [InlineData("{ a : { $uuid : \"x\" } }")]
    public void Wrong_json_is_refused(string json)
    {
        Assert.False(BsonDocument.TryParse(json, out _));
        var refused = Record.Exception(() => BsonDocument.Parse(json));
        Assert.True(refused is FormatException or OverflowException, $"{refused}");
    }

    [Fact]
    public void Trees_deeper_than_anyone_needs_are_refused_before_the_stack_ends()
    {
        var json = string.Concat(Enumerable.Repeat("{a:", 5000)) + "1" + new string('}', 5000);
        Assert.Throws<FormatException>(() => BsonDocument.Parse(json));

        var bytes = new BsonDocument().ToBson();
        for (var depth = 0; depth < 5000; depth++)
        {
            bytes = [.. BitConverter.GetBytes(bytes.Length + 8), 3, (byte)'a', 0, .. bytes, 0];
        }
        Assert.Throws<FormatException>(() => BsonSerializer.Deserialize<BsonDocument>(bytes));
    }
}
