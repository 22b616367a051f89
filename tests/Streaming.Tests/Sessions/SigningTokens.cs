using System.Text.Json;
using StreamPlatform.Edges;

namespace StreamPlatform.Streaming.Tests.Sessions;

public sealed class SigningTokens
{
    private const string Secret = "a-secret-that-is-long-enough";

    public static TheoryData<string, long, long, string, string, string, string> Vectors()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "token-vectors.json")));
        var secrets = file.RootElement.GetProperty("keys").GetString()!.Split(',').ToDictionary(key => key.Split(':')[0]);
        var data = new TheoryData<string, long, long, string, string, string, string>();
        foreach (var vector in file.RootElement.GetProperty("tokens").EnumerateArray())
        {
            data.Add(
                secrets[vector.GetProperty("keyId").GetString()!],
                vector.GetProperty("notBefore").GetInt64(),
                vector.GetProperty("expires").GetInt64(),
                vector.GetProperty("sessionId").GetString()!,
                vector.GetProperty("videoId").GetString()!,
                vector.GetProperty("planId").GetString()!,
                vector.GetProperty("token").GetString()!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_token_is_what_the_edges_are_tested_with(
        string key, long notBefore, long expires, string sessionId, string videoId, string planId, string token) =>
        Assert.Equal(token, TokenSigner.Sign(
            TokenKeys.Parse(key).Signing,
            EdgePaths.Plan(videoId, planId),
            sessionId,
            DateTimeOffset.FromUnixTimeSeconds(notBefore),
            DateTimeOffset.FromUnixTimeSeconds(expires)));

    [Fact]
    public void The_first_of_two_keys_signs() =>
        Assert.Equal("new", TokenKeys.Parse($"new:{Secret}1,old:{Secret}2").Signing.Id);

    [Fact]
    public void One_bare_secret_is_key_k1()
    {
        var key = TokenKeys.Parse(Secret).Signing;

        Assert.Equal("k1", key.Id);
        Assert.Equal(Secret, System.Text.Encoding.UTF8.GetString(key.Secret.Span));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("k1:short")]
    [InlineData("short")]
    [InlineData($"a:{Secret},a:{Secret}")]
    [InlineData($"a:{Secret},b:{Secret},c:{Secret}")]
    public void Keys_that_the_edge_would_refuse_are_refused_here_too(string? text) =>
        Assert.Throws<FormatException>(() => TokenKeys.Parse(text));
}
