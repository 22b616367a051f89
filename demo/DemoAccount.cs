using System.Security.Cryptography;
using System.Text.Json;

namespace StreamPlatform.Demo;

/// <summary>The creator of the demo videos. Its password is made at the first start and kept beside the platform's data.</summary>
internal sealed record DemoAccount(string Email, string Password)
{
    public static DemoAccount LoadOrCreate(string folder)
    {
        var path = Path.Combine(folder, "account.json");
        if (File.Exists(path))
        {
            return JsonSerializer.Deserialize<DemoAccount>(File.ReadAllText(path), JsonSerializerOptions.Web)
                ?? throw new DemoException($"{path} is empty: delete it to make a new demo account");
        }

        Directory.CreateDirectory(folder);
        var account = new DemoAccount("demo@streamplatform.example", RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, account, JsonSerializerOptions.Web);
        return account;
    }
}
