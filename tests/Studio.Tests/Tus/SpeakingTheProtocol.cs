using StreamPlatform.Contracts;

namespace StreamPlatform.Studio.Tests.Tus;

public class SpeakingTheProtocol(StudioServers servers)
{
    private const string Uploads = "/api/studio/uploads";
    private readonly Creator _creator = servers.App.NewCreator();

    [Theory]
    [InlineData(null)]
    [InlineData("0.2.2")]
    [InlineData("1.0.0, 1.0.0")]
    public async Task Another_version_is_refused_and_nothing_is_done(string? version)
    {
        _creator.Http.DefaultRequestHeaders.Remove("Tus-Resumable");
        if (version is not null)
        {
            _creator.Http.DefaultRequestHeaders.TryAddWithoutValidation("Tus-Resumable", version);
        }

        var videoId = _creator.NewVideo();
        using var answer = await _creator.PostAsync(videoId, 10);

        Assert.Equal("412 unsupported-tus-version", await answer.ProblemAsync());
        Assert.Equal("1.0.0", answer.Header("Tus-Version"));
        Assert.Equal(0, await servers.App.QueryAsync<int>("select count(*) from upload where video_id = @videoId", new { videoId }));
    }

    [Fact]
    public async Task Options_need_no_version_and_no_token_and_say_what_is_offered()
    {
        using var http = servers.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, Uploads);
        using var answer = await http.SendAsync(request);

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal("1.0.0", answer.Header("Tus-Version"));
        Assert.Equal("creation,creation-defer-length,creation-with-upload,termination,checksum,expiration", answer.Header("Tus-Extension"));
        Assert.Equal((64L << 30).ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Header("Tus-Max-Size"));
        Assert.Equal("sha1,sha256", answer.Header("Tus-Checksum-Algorithm"));
    }

    [Fact]
    public async Task Every_answer_names_the_version_and_is_never_cached()
    {
        using var stranger = servers.App.CreateClient();
        stranger.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        using var created = await _creator.PostAsync(_creator.NewVideo(), 10);
        using var refused = await _creator.PostAsync();
        using var unknown = await _creator.HeadAsync($"{Uploads}/{Ids.NewSource()}");
        using var unsigned = await stranger.PostAsync(Uploads, content: null);

        Assert.Equal([201, 400, 404, 401], new[] { created, refused, unknown, unsigned }.Select(answer => (int)answer.StatusCode));
        Assert.All([created, refused, unknown, unsigned], answer => Assert.Equal("1.0.0", answer.Header("Tus-Resumable")));
        Assert.All([created, refused, unknown, unsigned], answer => Assert.Equal("no-store", answer.Header("Cache-Control")));
    }

    [Fact]
    public async Task A_method_override_is_the_method()
    {
        var path = await _creator.BeginAsync(_creator.NewVideo(), 10);
        using var patched = await _creator.SendAsync(
            HttpMethod.Post, path, Creator.Body(SomeBytes.Of(4)), ("Upload-Offset", "0"), ("X-HTTP-Method-Override", "PATCH"));
        Assert.Equal(204, (int)patched.StatusCode);
        Assert.Equal(4, await _creator.OffsetAsync(path));

        using var deleted = await _creator.SendAsync(HttpMethod.Post, path, body: null, ("X-HTTP-Method-Override", "DELETE"));
        Assert.Equal(204, (int)deleted.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_a_creator_may_not_upload()
    {
        using var http = servers.App.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", servers.App.TokenOf(_creator.Id));
        http.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        using var answer = await http.PostAsync(Uploads, content: null);

        Assert.Equal("403 not-allowed", await answer.ProblemAsync());
    }
}
