using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Settings;
using StreamPlatform.Standins.Meilisearch.Tasks;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class SettingRoutes
{
    // GET, PUT or PATCH, and DELETE of one setting
    public static IEnumerable<Route> Of(Setting setting)
    {
        var path = $"/indexes/{{uid}}/settings/{setting.Route}";
        yield return new("GET", path, "settings.get", call => Answer.Ok(call.Index.Info.Settings.Values[setting.Name]?.DeepClone()));
        yield return new(setting.Verb, path, "settings.update", async call => Change(call, setting, await call.BodyAsync()));
        yield return new("DELETE", path, "settings.update", call => Change(call, setting, null));
    }

    public static Answer ShowAll(Call call) => Answer.Ok(call.Index.Info.Settings.Values.DeepClone());

    public static async Task<Answer> ChangeAllAsync(Call call)
    {
        var changes = await call.ObjectAsync();
        foreach (var (name, value) in changes)
        {
            if (!SettingTable.Knows(name))
            {
                throw ApiErrors.UnknownField(name, SettingTable.All.Select(setting => setting.Name));
            }
            if (value is not null)
            {
                var setting = SettingTable.Find(name);
                setting.Check(value, setting);
            }
        }
        return Enqueued(call, (JsonObject)changes.DeepClone());
    }

    public static Answer ResetAll(Call call) => Enqueued(call, new JsonObject(SettingTable.All.Select(setting => KeyValuePair.Create(setting.Name, (JsonNode?)null))));

    private static Answer Change(Call call, Setting setting, JsonNode? value)
    {
        if (value is not null)
        {
            setting.Check(value, setting);
        }
        return Enqueued(call, new JsonObject { [setting.Name] = value?.DeepClone() });
    }

    private static Answer Enqueued(Call call, JsonObject changes) => IndexRoutes.Enqueued(
        call, TaskTypes.Settings, IndexRoutes.Checked(call.IndexUid), new JsonObject { ["settings"] = changes }, (JsonObject)changes.DeepClone());
}
