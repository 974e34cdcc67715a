using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Takan.Journeys.Actors;

/// <summary>The province's or region's platform. Its key is made on the page; the platform itself speaks HTTP.</summary>
public sealed class GovernmentPlatform(Office office, string key)
{
    private static int references;

    public static async Task<GovernmentPlatform> RegisteredByAsync(Office office, Staff administrator)
    {
        await administrator.GoAsync("/administration/clients");
        await administrator.Page.FillAsync("#Name", "一体化平台（示例）");
        await administrator.PressAsync("生成密钥");
        return new(office, await administrator.Page.Locator("#new-key code").InnerTextAsync());
    }

    public async Task PushAsync(Application application, string matter = "food-business", params string[] scenario)
    {
        var reference = $"45022120261129{Interlocked.Increment(ref references):00000}";
        using var http = new HttpClient { BaseAddress = new(office.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Add("Idempotency-Key", reference);
        using var answer = await http.PostAsJsonAsync("/api/platform/cases", new
        {
            reference,
            @case = new
            {
                matter,
                scenario,
                entityName = application.Entity,
                creditCode = application.CreditCode,
                address = application.Address,
                contactName = application.Contact,
                contactCapacity = "LegalRepresentative",
                contactPhone = application.Phone,
                contactId = application.IdNumber,
            },
        });
        if (answer.StatusCode != HttpStatusCode.Created) throw new InvalidOperationException($"The platform is answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
