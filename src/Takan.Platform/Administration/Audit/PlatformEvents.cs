using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Platform.Administration;

/// <summary>The sentences of what happens to people, posts and keys.</summary>
internal static class PlatformEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        Fixed("bureau-set-up", "建立本局", "Bureau set up"),
        Fixed("signed-in", "登录", "Signed in"),
        Fixed("signed-out", "退出登录", "Signed out"),
        Fixed("sign-in-failed", "密码或动态码不对，没有通过", "Password or code refused"),
        Fixed("staff-locked", "连续输错，账号暂时锁定", "Too many failures: account locked for a while"),
        Fixed("second-factor-enrolled", "绑定动态码", "Second factor set up"),
        Fixed("second-factor-reset", "重置动态码", "Second factor reset"),
        Fixed("password-set", "设置密码", "Password set"),
        Fixed("password-changed", "修改密码", "Password changed"),
        Fixed("password-link-sent", "重发设密码链接", "Password link sent"),
        Fixed("person-added", "添加人员", "Person added"),
        new("role-granted", body => RoleOf(body, "role", "给予岗位", "Role granted")),
        new("role-taken", body => RoleOf(body, "role", "取消岗位", "Role taken away")),
        new("administrator-appointed", body => RoleOf(body, "post", "任命", "Appointed")),
        Fixed("account-disabled", "停用账号", "Account disabled"),
        Fixed("account-enabled", "启用账号", "Account enabled"),
        Fixed("account-unlocked", "解除锁定", "Account unlocked"),
        new("unit-added", body => new($"添加科室：{Text(body, "unit")}", $"Unit added: {Text(body, "unit")}")),
        new("device-code-made", body => new($"发出大厅设备的配对码：{Text(body, "device")}", $"Pairing code made for a device of the hall: {Text(body, "device")}")),
        new("device-paired", body => new($"大厅设备已配对：{Text(body, "device")}", $"Device of the hall paired: {Text(body, "device")}")),
        new("device-revoked", body => new($"停用大厅设备：{Text(body, "device")}", $"Device of the hall taken out of use: {Text(body, "device")}")),
        new("invitation-opened", body => new($"专家{Text(body, "expert")}打开了邀请", $"Expert {Text(body, "expert")} opened the invitation")),
        new("client-key-made", body => new($"发出接口密钥：{Text(body, "client")}", $"Client key made: {Text(body, "client")}")),
        new("client-key-revoked", body => new($"作废接口密钥：{Text(body, "client")}", $"Client key revoked: {Text(body, "client")}")),
        new("robot-added", body => new($"添加群机器人：{Text(body, "robot")}", $"Group robot added: {Text(body, "robot")}")),
        new("robot-removed", body => new($"删除群机器人：{Text(body, "robot")}", $"Group robot removed: {Text(body, "robot")}")),
        Fixed("channels-chosen", "选择提醒方式", "Chose how to be reminded"),
        Fixed("message-sent-again", "重发一条消息", "Message sent again"),
        Fixed("seal-key-made", "启用新的签名密钥", "New signing key in use"),
        Fixed("seal-key-exported", "导出签名密钥备份", "Backup of the signing key exported"),
    ];

    private static Bilingual RoleOf(JsonObject? body, string field, string chinese, string english) =>
        Enum.TryParse<Role>(Text(body, field), out var role)
            ? new($"{chinese}：{RoleWords.Of(role).Chinese}", $"{english}: {RoleWords.Of(role).English}")
            : new(chinese, english);
}
