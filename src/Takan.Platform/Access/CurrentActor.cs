namespace Takan.Platform.Access;

/// <summary>The actor of this request, set once by the gate. Jobs set their own.</summary>
public sealed class CurrentActor
{
    public Actor? Actor { get; set; }

    public StaffActor Staff => Actor as StaffActor ?? throw new InvalidOperationException("No member of staff acts here: the gate should have refused.");

    public ApplicantActor Applicant => Actor as ApplicantActor ?? throw new InvalidOperationException("No applicant acts here: the gate should have refused.");

    public PhoneActor Phone => Actor as PhoneActor ?? throw new InvalidOperationException("No proven phone acts here: the gate should have refused.");

    public ApiClientActor Client => Actor as ApiClientActor ?? throw new InvalidOperationException("No client acts here: the gate should have refused.");

    public InvitedActor Invited => Actor as InvitedActor ?? throw new InvalidOperationException("Nobody who was invited acts here: the gate should have refused.");

    public DeviceActor Device => Actor as DeviceActor ?? throw new InvalidOperationException("No paired device acts here: the gate should have refused.");

    public Actor Required => Actor ?? throw new InvalidOperationException("Nobody acts here: the gate should have refused.");
}
