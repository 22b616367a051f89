using System.Net;
using System.Net.Http.Json;
using Npgsql;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests.Preferences;

public sealed class KeepingSettings(NotificationsFixture fixture)
{
    [Fact]
    public async Task At_first_everything_is_told_but_by_mail()
    {
        using var client = fixture.App.ClientOf(NotificationsApp.NewUser());
        var settings = (await client.GetFromJsonAsync<SettingsView>("/api/notifications/settings"))!;
        Assert.Equal(Kinds.All.Select(KindSetting.Default), settings.Kinds);
        Assert.Null(settings.Quiet);
        Assert.True(settings.MailIsOn);
    }

    [Fact]
    public async Task What_was_set_is_kept()
    {
        using var client = fixture.App.ClientOf(NotificationsApp.NewUser());
        var wanted = new Settings(
            [.. Kinds.All.Select(kind => new KindSetting(kind, false, true, true))], new QuietHours(new TimeOnly(22, 30), new TimeOnly(7, 0), "Europe/Berlin"));
        using var answer = await client.PutAsJsonAsync("/api/notifications/settings", wanted);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var kept = (await client.GetFromJsonAsync<SettingsView>("/api/notifications/settings"))!;
        Assert.Equal(wanted.Kinds, kept.Kinds);
        Assert.Equal(wanted.Quiet, kept.Quiet);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused()
    {
        using var client = fixture.App.ClientOf(NotificationsApp.NewUser());
        Settings[] wrong =
        [
            new([KindSetting.Default("gossip")], null),
            new([KindSetting.Default(Kinds.NewVideo), KindSetting.Default(Kinds.NewVideo)], null),
            new([], new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0), "Middle/Earth")),
        ];
        foreach (var settings in wrong)
        {
            using var answer = await client.PutAsJsonAsync("/api/notifications/settings", settings);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("2026-06-01T23:00:00Z", "UTC", "22:00", "07:00", "2026-06-02T07:00:00Z")]
    [InlineData("2026-06-02T03:00:00Z", "UTC", "22:00", "07:00", "2026-06-02T07:00:00Z")]
    [InlineData("2026-06-02T07:00:00Z", "UTC", "22:00", "07:00", "2026-06-02T07:00:00Z")]
    [InlineData("2026-06-02T12:00:00Z", "UTC", "22:00", "07:00", "2026-06-02T12:00:00Z")]
    [InlineData("2026-06-02T12:30:00Z", "UTC", "12:00", "13:00", "2026-06-02T13:00:00Z")]
    [InlineData("2026-06-02T13:30:00Z", "UTC", "12:00", "13:00", "2026-06-02T13:30:00Z")]
    [InlineData("2026-06-01T20:30:00Z", "Europe/Berlin", "22:00", "07:00", "2026-06-02T05:00:00Z")]
    [InlineData("2026-06-01T20:30:00Z", "America/New_York", "22:00", "07:00", "2026-06-01T20:30:00Z")]
    [InlineData("2026-06-01T23:00:00Z", "UTC", "00:00", "00:00", "2026-06-01T23:00:00Z")]
    // the night in which clocks are put back is an hour longer
    [InlineData("2026-10-24T21:00:00Z", "Europe/Berlin", "22:00", "07:00", "2026-10-25T06:00:00Z")]
    public async Task Quiet_hours_end_by_the_clock_of_whoever_sleeps(string moment, string zone, string from, string until, string end)
    {
        await using var connection = await fixture.App.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"select after_quiet('{moment}', '{zone}', '{from}', '{until}') = '{end}'::timestamptz", connection);
        Assert.Equal(true, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
