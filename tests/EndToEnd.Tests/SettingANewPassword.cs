using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed partial class SettingANewPassword(Platform platform)
{
    [Fact]
    public async Task Who_forgot_the_password_sets_a_new_one_by_the_link_in_a_mail()
    {
        const string NewPassword = "nine orange harbours 17";
        var email = $"{Guid.NewGuid():N}@example.com";
        await using var before = await platform.NewVisitorAsync();
        await before.SignUpAsync(email);
        await using var visitor = await platform.NewVisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await page.GetByText("a mail is on its way").WaitForAsync();

        await page.GotoAsync(await LinkAsync(email, "reset-password"));
        await page.Locator("input[name=password]").FillAsync(NewPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await page.GetByText("Your password is changed").WaitForAsync();
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.Locator("input[name=password]").FillAsync(NewPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_signed_up_confirms_the_address_by_the_link_in_a_mail()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await using var visitor = await platform.NewVisitorAsync();
        await visitor.SignUpAsync(email);

        await visitor.Page.GotoAsync(await LinkAsync(email, "verify-email"));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, it is mine" }).ClickAsync();
        await visitor.Page.GetByText("your address is confirmed").WaitForAsync();

        await visitor.Page.GotoAsync("/");
        using var api = await visitor.ApiAsync();
        Assert.True((await api.GetFromJsonAsync<JsonElement>("api/auth/me")).GetProperty("emailVerified").GetBoolean());
    }

    // as the page of the mail server shows it
    private async Task<string> LinkAsync(string email, string page)
    {
        using var mail = new HttpClient { BaseAddress = platform.App.GetEndpoint("mail", "http") };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var found = await mail.GetFromJsonAsync<JsonElement>($"api/v1/search?query={Uri.EscapeDataString($"to:\"{email}\"")}", patience.Token);
            foreach (var id in found.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("ID").GetString()))
            {
                var text = (await mail.GetFromJsonAsync<JsonElement>($"api/v1/message/{id}", patience.Token)).GetProperty("Text").GetString()!;
                if (Link().Match(text) is { Success: true } link && link.Groups["page"].Value == page)
                {
                    return link.Value;
                }
            }

            await Task.Delay(100, patience.Token);
        }
    }

    [GeneratedRegex("https?://\\S+/(?<page>[a-z-]+)#\\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
