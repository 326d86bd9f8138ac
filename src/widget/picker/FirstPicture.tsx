import { PlanPicker, type PlanPickerProps } from './PlanPicker.js';

interface FirstPictureProps extends Omit<PlanPickerProps, 'held' | 'personal' | 'children'> {
  /** The live part did not load. */
  readonly missing?: boolean;
}

/** What is drawn before the live part is here, in the page or on a server. */
export function FirstPicture({ missing, ...picture }: FirstPictureProps) {
  return (
    <PlanPicker {...picture}>
      {/* The same as in `LiveView`, so that the status region stays one element. */}
      <div key="answer">
        <div role="status" part="status">
          {missing && <p>{picture.view.text.partMissing}</p>}
        </div>
      </div>
    </PlanPicker>
  );
}
