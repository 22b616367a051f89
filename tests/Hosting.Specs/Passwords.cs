namespace StreamPlatform.Hosting.Specs;

public sealed class Passwords : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_generated_password_is_the_same_in_the_next_run()
    {
        Assert.Equal(await PasswordAsync(_folder), await PasswordAsync(_folder));
        Assert.NotEqual(await PasswordAsync(_folder), await PasswordAsync(Path.Combine(_folder, "another")));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_file()
    {
        await PasswordAsync(_folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "secrets.json")));
    }

    [Fact]
    public async Task A_configured_value_wins_also_with_underscores()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create("--Parameters:edge_token_key=chosen");
        var key = builder.AddParameter("edge-token-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);

        Assert.Equal("chosen", await key.Resource.GetValueAsync(default));
    }

    [Fact]
    public void A_generated_value_has_what_was_asked_for()
    {
        var value = new GenerateParameterDefault { MinLength = 30, Special = false, MinNumeric = 5, MinUpper = 5 }.GetDefaultValue();

        Assert.Equal(30, value.Length);
        Assert.True(value.Count(char.IsAsciiDigit) >= 5);
        Assert.True(value.Count(char.IsAsciiLetterUpper) >= 5);
        Assert.All(value, character => Assert.True(char.IsAsciiLetterOrDigit(character)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string?> PasswordAsync(string folder)
    {
        await using var builder = DistributedApplicationTestingBuilder.Create($"--StandIns:DataDirectory={folder}");
        return await builder.AddRedis("redis").Resource.PasswordParameter!.GetValueAsync(default);
    }
}
