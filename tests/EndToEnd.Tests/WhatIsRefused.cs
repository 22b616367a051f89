namespace StreamPlatform.EndToEnd.Tests;

[Trait("Duration", "slow")]
public sealed class WhatIsRefused(Platform platform)
{
    private static readonly TimeSpan Verdict = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Each_bad_file_ends_in_a_reason_that_the_creator_reads_in_the_studio()
    {
        await using var creator = await platform.NewVisitorAsync();
        await creator.BecomeCreatorAsync();
        string[] files =
        [
            await Source.TextAsync("A letter", "Dear platform, this is not a video."),
            await Source.TextAsync("A playlist", "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n/etc/passwd\n#EXT-X-ENDLIST\n"),
            await Source.TextAsync("A script", "ffconcat version 1.0\nfile /etc/passwd\nduration 1\n"),
            await Source.SoundOnlyAsync("Only sound"),
            await Source.HalfAsync("Cut in half"),
        ];

        foreach (var file in files)
        {
            await creator.UploadAsync(file);
        }

        foreach (var file in files)
        {
            var row = creator.Page.GetByRole(Microsoft.Playwright.AriaRole.Article).Filter(new() { HasText = Path.GetFileNameWithoutExtension(file) });
            var reason = row.GetByRole(Microsoft.Playwright.AriaRole.Alert);
            await reason.WaitForAsync(new() { Timeout = (float)Verdict.TotalMilliseconds });
            var text = await reason.InnerTextAsync();
            Assert.True(text.Length > 20, $"{file}: '{text}' is no reason");
            Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("sig=", text, StringComparison.Ordinal);
        }
    }
}
